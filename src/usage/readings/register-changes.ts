import type { Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import { toThousandths } from "../../units/energy.ts";
import { localInstants } from "../../units/local-instants.ts";
import type { RegisterChange } from "./register-change.ts";

/**
 * The changes of meter that one register went through, in order of time. The first meter's count goes on over all of them. Of
 * a time that autumn repeats the first is meant.
 */
export function registerChanges(
  { meterChanges, zone }: Pick<Contract, "meterChanges" | "zone">,
  register: Register,
): RegisterChange[] {
  let carried = 0;
  return meterChanges.flatMap((change): RegisterChange[] => {
    const [old, fresh] = [change.old[register], change.new[register]];
    if (old === undefined || fresh === undefined) return [];
    const at = localInstants(Date.parse(`${change.at}Z`), zone)[0]!;
    const [last, first] = [toThousandths(old), toThousandths(fresh)];
    const reading = { register, at, thousandths: carried + last, step: 0, by: "meter-change" } as const;
    carried += last - first;
    return [{ register, at, civil: change.at, last: { ...reading, shown: last }, first: { ...reading, shown: first } }];
  });
}
