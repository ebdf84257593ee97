import type { Issue } from "../../issue.ts";
import { REGISTERS, type Register } from "../../reading.ts";
import type { Text } from "../../text.ts";
import type { Period } from "../../units/period.ts";
import { quantityWords } from "../quantity-words.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { MeterRecord } from "./meter-record.ts";
import type { RegisterChange } from "./register-change.ts";
import { shownOf } from "./shown-of.ts";

function said({ register, last, first }: RegisterChange): Text {
  const [from, to] = [quantityWords(shownOf(last), register), quantityWords(shownOf(first), register)];
  const { en, nl } = REGISTER_NAME[register];
  return {
    en: `${en} ended at ${from.en} and began at ${to.en}`,
    nl: `${nl} eindigde op ${from.nl} en begon op ${to.nl}`,
  };
}

function issueOf(changes: readonly RegisterChange[]): Issue {
  const { at, civil } = changes[0]!;
  const [[date, time], words] = [civil.split("T"), changes.map(said)];
  return {
    code: "meter-change",
    severity: "info",
    from: at,
    to: at,
    text: {
      en: `The meter was changed on ${date} at ${time}: ${words.map(({ en }) => en).join("; ")}`,
      nl: `De meter is vervangen op ${date} om ${time}: ${words.map(({ nl }) => nl).join("; ")}`,
    },
  };
}

/** One issue for each moment in a stretch at which meters were changed, with what they showed. */
export function meterChangeIssues(
  record: MeterRecord,
  inUse: readonly Register[],
  { start, end }: Pick<Period, "start" | "end">,
): Issue[] {
  const changes = REGISTERS.filter((register) => inUse.includes(register)).flatMap((register) =>
    record.changes(register, start - 1, end - 1),
  );
  const moments = [...new Set(changes.map(({ at }) => at))].sort((one, other) => one - other);
  return moments.map((moment) => issueOf(changes.filter(({ at }) => at === moment)));
}
