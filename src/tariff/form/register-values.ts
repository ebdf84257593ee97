import * as v from "valibot";
import type { Digits } from "../contract.ts";
import { digits } from "./digits.ts";
import type { Form } from "./form.ts";
import { group } from "./group.ts";

/** What registers showed, kWh and m³. */
export const registerValues: Form<Readonly<Record<string, Digits>>> = v.pipe(
  group({
    t1: v.optional(digits),
    t2: v.optional(digits),
    t3: v.optional(digits),
    t4: v.optional(digits),
    gas: v.optional(digits),
  }),
  v.transform((values) =>
    Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Digits] => entry[1] !== undefined)),
  ),
);
