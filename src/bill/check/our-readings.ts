import { REGISTERS } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import { registerChanges } from "../../usage/readings/register-changes.ts";
import type { Usage } from "../../usage/usage.ts";
import type { ChangedMeter } from "./supposed-usage.ts";
import type { TheirReading } from "./their-reading.ts";

/** What we know that a register showed: at a midnight, or where its meter was changed on that day. */
export interface OurReading extends BoundaryReading {
  readonly meter?: ChangedMeter | undefined;
}

interface Given {
  readonly usage: Usage;
  readonly contract: Contract;
  readonly theirs: readonly TheirReading[];
}

/** A bill that is cut on the day of a change is cut by the change, unless it has a reading of that midnight alone. */
function isCutByMidnight(theirs: readonly TheirReading[], { date, register }: OurReading): boolean {
  const ofDay = theirs.filter((reading) => reading.date === date && reading.register === register);
  return ofDay.length > 0 && ofDay.every(({ changed }) => changed === undefined);
}

function changesIn({ usage: { period }, contract, theirs }: Given): OurReading[] {
  const changes = REGISTERS.flatMap((register) => registerChanges(contract, register));
  return changes
    .filter(({ at }) => at > period.start && at < period.end)
    .flatMap(({ civil, last, first }): OurReading[] => {
      const known = { date: civil.slice(0, 10), quality: "derived" } as const;
      return [
        { ...last, ...known, meter: "old" },
        { ...first, ...known, meter: "new" },
      ];
    })
    .filter((reading) => !isCutByMidnight(theirs, reading));
}

/** What was read on dates of their bill, with the changes of meter of the contract in the place of those midnights. */
export function ourReadings(read: readonly BoundaryReading[], given: Given): readonly OurReading[] {
  const changes = changesIn(given);
  const isChanged = ({ date, register }: BoundaryReading): boolean =>
    changes.some((change) => change.date === date && change.register === register);
  return [...read.filter((reading) => !isChanged(reading)), ...changes];
}
