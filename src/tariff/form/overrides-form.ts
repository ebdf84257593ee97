import * as v from "valibot";
import type { Text } from "../../text.ts";
import { isCivilDate } from "../../units/civil.ts";
import { localInstants } from "../../units/local-instants.ts";
import { isoInstant } from "../../units/zone.ts";
import type { ReadingOverride } from "../reading-override.ts";
import { date } from "./date.ts";
import { digits } from "./digits.ts";
import { choice, type Form, keeping, list, type Rule, text, textThat } from "./form.ts";
import { group } from "./group.ts";
import { lostHour } from "./lost-hour.ts";
import { unreadable } from "./refusal.ts";

const WANTED: Text = {
  en: "must be a time as in 2026-03-01T00:00, or with its offset as in 2026-03-01T00:00+01:00",
  nl: "moet een tijdstip zijn als 2026-03-01T00:00, of met zijn offset als 2026-03-01T00:00+01:00",
};

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

const twofold = (value: string, zone: string, [first]: readonly number[]): Text => ({
  en: `${value} comes twice in ${zone}: say which with its offset, as in ${isoInstant(first!, zone)}`,
  nl: `${value} komt twee keer voor in ${zone}: zeg met de offset welke, als ${isoInstant(first!, zone)}`,
});

/** The instants (epoch ms) that a time may mean: one, but for the hours in which the clock is changed. */
function instantsOf(value: string, zone: string): readonly number[] {
  const hasOffset = SHAPE.exec(value)?.[4] !== undefined;
  return hasOffset ? [Date.parse(value)] : localInstants(Date.parse(`${value}Z`), zone);
}

function wrongTime(value: string, zone: string): Text | undefined {
  const [, day] = SHAPE.exec(value) ?? [];
  if (day === undefined || !isCivilDate(day)) return unreadable(value, WANTED);
  const instants = instantsOf(value, zone);
  if (instants.length === 1) return undefined;
  return instants.length === 0 ? lostHour(value, zone) : twofold(value, zone, instants);
}

const instant = (zone: string): Form<number> =>
  v.pipe(
    textThat(WANTED, (value) => wrongTime(value, zone)),
    v.transform((value) => instantsOf(value, zone)[0]!),
  );

const TWICE: Text = {
  en: "an override of this register at this time stands above already",
  nl: "van dit telwerk staat hierboven al een stand op dit tijdstip",
};

const onceEach: Rule<readonly ReadingOverride[]> = (overrides) =>
  overrides.flatMap(({ at, register }, index) =>
    overrides.slice(0, index).some((before) => before.at === at && before.register === register)
      ? [{ path: [index], text: TWICE }]
      : [],
  );

/** The list of an overrides file; a time without offset is the clock's in a zone. */
export const overridesForm = (zone: string): Form<readonly ReadingOverride[]> =>
  keeping<readonly ReadingOverride[]>(
    list(
      group({
        at: instant(zone),
        register: choice(["t1", "t2", "t3", "t4", "gas"]),
        value: digits,
        reason: text,
        date,
      }),
    ),
    onceEach,
  );
