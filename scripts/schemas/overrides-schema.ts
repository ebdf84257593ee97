import { date } from "../../src/tariff/form/date.ts";
import { digits } from "../../src/tariff/form/digits.ts";
import { type Form, text } from "../../src/tariff/form/form.ts";
import { overridesForm } from "../../src/tariff/form/overrides-form.ts";
import type { JsonSchema } from "./json-schema.ts";
import { schemaOfForm } from "./schema-of-form.ts";
import { SHAPE_WORDS, SHAPES } from "./shapes.ts";

const NAMES: ReadonlyMap<Form<unknown>, string> = new Map<Form<unknown>, string>([
  [date, "date"],
  [digits, "digits"],
  [text, "text"],
]);

const TIME = "^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$";

const OVERRIDES_SHAPES: Readonly<Record<string, JsonSchema>> = {
  date: SHAPES.date,
  digits: SHAPES.digits,
  text: SHAPES.text,
  "overrides[].at": { type: "string", pattern: TIME },
};

const OVERRIDES_WORDS: Readonly<Record<string, string>> = {
  overrides: "Meter readings that a person gives in the place of the device's",
  "overrides[].at": "When the register showed it, as in 2026-03-01T00:00 (local time) or with its offset",
  "overrides[].register": "t1 and t2: import. t3 and t4: export. gas",
  "overrides[].value": "kWh or m³, as the meter displayed it",
  "overrides[].reason": "Why, in a few words; printed on every bill that uses it",
  "overrides[].date": "When that was put on record",
  date: SHAPE_WORDS.date,
  digits: SHAPE_WORDS.digits,
  text: SHAPE_WORDS.text,
};

/** The JSON Schema of a file of overrides, made from the form by which it is read. */
export const overridesSchema = (): JsonSchema =>
  schemaOfForm(overridesForm("Europe/Amsterdam"), "overrides", {
    names: NAMES,
    shapes: OVERRIDES_SHAPES,
    words: OVERRIDES_WORDS,
  });
