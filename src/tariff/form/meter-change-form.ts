import type { Text } from "../../text.ts";
import { isCivilDate } from "../../units/civil.ts";
import type { MeterChange } from "../contract.ts";
import { type Form, keeping, type Rule, textThat } from "./form.ts";
import { group } from "./group.ts";
import { unreadable } from "./refusal.ts";
import { registerValues } from "./register-values.ts";

const WANTED: Text = {
  en: "must be a civil time that exists, as in 2026-05-12T10:30",
  nl: "moet een bestaand tijdstip zijn als 2026-05-12T10:30",
};

const isCivilTime = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value) && isCivilDate(value.slice(0, 10));

const civilTime = textThat(WANTED, (value) => (isCivilTime(value) ? undefined : unreadable(value, WANTED)));

const only = (register: string, given: string, other: string): Text => ({
  en: `${register} stands under ${given} but not under ${other}: give both readings`,
  nl: `${register} staat onder ${given} maar niet onder ${other}: geef beide standen`,
});

const bothSides: Rule<MeterChange> = ({ old, new: fresh }) => {
  const missing = (given: string, a: object, other: string, b: object): ReturnType<Rule<MeterChange>> =>
    Object.keys(a)
      .filter((register) => !(register in b))
      .map((register) => ({ path: [given, register], text: only(register, given, other) }));
  if (Object.keys(old).length + Object.keys(fresh).length > 0)
    return [...missing("old", old, "new", fresh), ...missing("new", fresh, "old", old)];
  const text = {
    en: "names no register: give t1 to t4, or gas",
    nl: "noemt geen telwerk: geef t1 tot en met t4, of gas",
  };
  return [{ path: [], text }];
};

/** The exchange of a meter: what the old one showed last and the new one first. */
export const meterChange: Form<MeterChange> = keeping(
  group({ at: civilTime, old: registerValues, new: registerValues }),
  bothSides,
);
