import { date } from "../../src/tariff/form/date.ts";
import { digits, signedDigits } from "../../src/tariff/form/digits.ts";
import { type Form, text } from "../../src/tariff/form/form.ts";
import { KNOWN_LINE_IDS } from "../../src/tariff/form/known-line-ids.ts";
import { supplierBillForm } from "../../src/tariff/form/supplier-bill-form.ts";
import type { JsonSchema } from "./json-schema.ts";
import { schemaOfForm } from "./schema-of-form.ts";
import { oneOf, SHAPE_WORDS, SHAPES } from "./shapes.ts";

const NAMES: ReadonlyMap<Form<unknown>, string> = new Map<Form<unknown>, string>([
  [date, "date"],
  [digits, "digits"],
  [signedDigits, "signedDigits"],
  [text, "text"],
]);

const ID: JsonSchema = {
  anyOf: [
    { enum: [...KNOWN_LINE_IDS, "other"] },
    { type: "string", pattern: "^(electricity|gas)\\.(energy-tax|ode)\\.[2-9]$" },
  ],
};

const PERIOD: JsonSchema = {
  type: ["string", "number"],
  pattern: "^\\d{4}(-(\\d{2}|W\\d{2}|\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?))?$",
};

const SUPPLIER_BILL_SHAPES: Readonly<Record<string, JsonSchema>> = {
  ...SHAPES,
  "supplierBill.period": PERIOD,
  "supplierBill.lines": { minItems: 1 },
  "supplierBill.lines[]": { oneOf: oneOf("id", "ids") },
  "supplierBill.lines[].id": ID,
  "supplierBill.lines[].ids": { minItems: 1 },
  "supplierBill.lines[].ids[]": ID,
};

const SUPPLIER_BILL_WORDS: Readonly<Record<string, string>> = {
  supplierBill: "A bill of a supplier, typed over to be checked",
  "supplierBill.supplier": "Who sent it",
  "supplierBill.period": "The days that it covers, as in 2025-03-01/2026-03-01: the last date is not in it",
  "supplierBill.vat": "Whether prices and amounts of its lines include VAT",
  "supplierBill.readings": "The meter readings on it",
  "supplierBill.readings[].date": "The day that begins with this reading",
  "supplierBill.readings[].register": "t1 and t2: import. t3 and t4: export. gas",
  "supplierBill.readings[].value": "kWh or m³, as printed",
  "supplierBill.readings[].how": "By the supplier's own word",
  "supplierBill.readings[].meter":
    "Of a meter that was replaced on that day: what the old one showed last, or the new one first",
  "supplierBill.lines": "Its lines, in their order",
  "supplierBill.lines[].id": "The line of our bill that it stands for; other for what is none of them",
  "supplierBill.lines[].ids": "The lines of our bill that it joins, as supply and energy tax in an all-in price",
  "supplierBill.lines[].name": "As the supplier calls it",
  "supplierBill.lines[].from": "Its first day; that of the bill unless it is said",
  "supplierBill.lines[].to": "The first day that is not in it; that of the bill unless it is said",
  "supplierBill.lines[].quantity": "How much, as printed",
  "supplierBill.lines[].unit": "Of the quantity",
  "supplierBill.lines[].price": "For one unit, as printed",
  "supplierBill.lines[].amount": "What it comes to, as printed; negative for what the home gets",
  "supplierBill.total": "What the period costs, including VAT, before advances",
  "supplierBill.advances": "Paid in advance, as the bill has it",
  "supplierBill.split": "How the supplier divided energy where a price changes: by readings or by days",
  ...SHAPE_WORDS,
};

/** The JSON Schema of a supplier's bill, made from the form by which it is read. */
export const supplierBillSchema = (): JsonSchema =>
  schemaOfForm(supplierBillForm, "supplierBill", {
    names: NAMES,
    shapes: SUPPLIER_BILL_SHAPES,
    words: SUPPLIER_BILL_WORDS,
  });
