import type { JsonSchema } from "./json-schema.ts";

/** How dates, numbers and text are written. YAML gives a number without quotes as a number; with quotes it keeps all its digits too. */
export const SHAPES = {
  date: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  digits: { type: ["number", "string"], minimum: 0, pattern: "^\\d+(\\.\\d+)?$" },
  signedDigits: { type: ["number", "string"], pattern: "^-?\\d+(\\.\\d+)?$" },
  text: { type: ["string", "number"], minLength: 1 },
} satisfies Record<string, JsonSchema>;

/** Exactly one of some keys. */
export const oneOf = (...keys: readonly string[]): readonly JsonSchema[] => keys.map((key) => ({ required: [key] }));

/** What they mean, for editors. */
export const SHAPE_WORDS = {
  date: "A date as in 2026-11-01",
  digits: "A number in plain digits with a decimal point, from 0 up. Every digit is kept",
  signedDigits: "A number in plain digits with a decimal point; it may be negative. Every digit is kept",
  text: "Text",
} satisfies Record<keyof typeof SHAPES, string>;
