import type { Text } from "../../text.ts";
import type { MeterChange } from "../contract.ts";
import { type Form, keeping, list, type Rule } from "./form.ts";
import { meterChange } from "./meter-change-form.ts";

const earlier = (at: string, before: string): Text => ({
  en: `${at} comes before ${before} of the change above: changes stand in order of time`,
  nl: `${at} komt voor ${before} van de wissel erboven: wissels staan op volgorde van tijd`,
});

const twice = (register: string, at: string): Text => ({
  en: `${register} is changed twice at ${at}: keep one`,
  nl: `${register} wordt twee keer gewisseld op ${at}: laat er één staan`,
});

/** In order of time; two meters may change at once, a register only once. */
const inOrder: Rule<readonly MeterChange[]> = (changes) =>
  changes.flatMap(({ at, old }, index) => {
    const before = changes[index - 1];
    if (before === undefined) return [];
    if (at < before.at) return [{ path: [index, "at"], text: earlier(at, before.at) }];
    const atOnce = changes.slice(0, index).filter((other) => other.at === at);
    const shared = Object.keys(old).filter((register) => atOnce.some((other) => register in other.old));
    return shared.map((register) => ({ path: [index, "old", register], text: twice(register, at) }));
  });

/** The exchanges of meters, one by one. */
export const meterChanges: Form<readonly MeterChange[]> = keeping<readonly MeterChange[]>(list(meterChange), inOrder);
