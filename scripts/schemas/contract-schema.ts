import { date } from "../../src/tariff/form/date.ts";
import { digits, signedDigits } from "../../src/tariff/form/digits.ts";
import { electricityForm } from "../../src/tariff/form/electricity-form.ts";
import { advanceEntry, feedInCostEntry, fixedEntry } from "../../src/tariff/form/fixed-entry.ts";
import { type Form, text } from "../../src/tariff/form/form.ts";
import { gasForm } from "../../src/tariff/form/gas-form.ts";
import { percent, percentDigits } from "../../src/tariff/form/percent.ts";
import { feedInEntry, gasEntry, supplyEntry } from "../../src/tariff/form/price-entry.ts";
import { registerValues } from "../../src/tariff/form/register-values.ts";
import { schema } from "../../src/tariff/form/schema.ts";
import { energyTax, taxCredit } from "../../src/tariff/form/tax-form.ts";
import { wholeCents } from "../../src/tariff/form/whole-cents.ts";
import { CONTRACT_WORDS } from "./contract-words.ts";
import type { JsonSchema } from "./json-schema.ts";
import { schemaOfForm } from "./schema-of-form.ts";
import { oneOf, SHAPES } from "./shapes.ts";

const NAMES: ReadonlyMap<Form<unknown>, string> = new Map<Form<unknown>, string>([
  [date, "date"],
  [digits, "digits"],
  [signedDigits, "signedDigits"],
  [wholeCents, "wholeCents"],
  [text, "text"],
  [percent, "percent"],
  [percentDigits, "percent"],
  [electricityForm, "electricity"],
  [gasForm, "gas"],
  [supplyEntry, "supplyEntry"],
  [gasEntry, "gasEntry"],
  [feedInEntry, "feedInEntry"],
  [fixedEntry, "fixedEntry"],
  [feedInCostEntry, "feedInCostEntry"],
  [advanceEntry, "advance"],
  [energyTax, "energyTax"],
  [taxCredit, "taxCredit"],
  [registerValues, "registerValues"],
]);

const ONE_PRICE: readonly JsonSchema[] = [
  { required: ["price"], not: { anyOf: oneOf("normal", "low") } },
  { required: ["normal", "low"], not: { anyOf: oneOf("price", "dynamic") } },
  { required: ["dynamic"], not: { anyOf: oneOf("normal", "low") } },
];

const BEFORE_2027: JsonSchema = { pattern: "^(1|20[01]|202[0-6])" };

/** A country without tables of its own here says what the law says for NL. */
const COUNTRIES: JsonSchema = {
  if: { properties: { country: { const: "NL" } } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword's own name
  then: { properties: { vatRates: false } },
  else: {
    required: ["vatRates", "zone", "currency"],
    properties: {
      electricity: {
        required: ["registers", "energyTax", "taxCredit"],
        properties: { energyTax: { not: { const: "NL" } }, taxCredit: { not: { const: "NL" } } },
      },
      gas: { required: ["energyTax"], properties: { energyTax: { not: { const: "NL" } } } },
    },
  },
};

/** One sum of import and export has one price. */
const TOTAL_HAS_ONE_PRICE: JsonSchema = {
  if: {
    required: ["netting"],
    properties: { netting: { required: ["method"], properties: { method: { const: "total" } } } },
  },
  // biome-ignore lint/suspicious/noThenProperty: the keyword's own name
  then: { properties: { supply: { items: { not: { required: ["normal"] } } } } },
};

const REGISTERS: readonly JsonSchema[] = [
  { properties: { t1: { const: "low" }, t2: { const: "normal" } } },
  { properties: { t1: { const: "normal" }, t2: { const: "low" } } },
];

const CONTRACT_SHAPES: Readonly<Record<string, JsonSchema>> = {
  ...SHAPES,
  wholeCents: { ...SHAPES.signedDigits, pattern: "^-?\\d+(\\.\\d\\d?0*)?$" },
  percent: { ...SHAPES.digits, exclusiveMaximum: 100, not: { exclusiveMinimum: 0, exclusiveMaximum: 1 } },
  contract: { anyOf: oneOf("electricity", "gas"), ...COUNTRIES },
  "contract.country": { type: "string", pattern: "^[A-Z]{2}$" },
  "contract.currency": { type: "string", pattern: "^[A-Z]{3}$" },
  "contract.zone": { type: "string", examples: ["Europe/Amsterdam", "Europe/Brussels"] },
  "contract.home.ean": { type: "string", pattern: "^\\d{18}$" },
  "contract.settlement": { oneOf: oneOf("start", "starts") },
  "contract.settlement.starts": { minItems: 1 },
  "contract.quality.maxBoundaryGapMinutes": {
    type: ["integer", "string"],
    minimum: 0,
    maximum: 9999,
    pattern: "^\\d{1,4}$",
  },
  electricity: TOTAL_HAS_ONE_PRICE,
  "electricity.registers": { oneOf: REGISTERS },
  "electricity.supply": { minItems: 1 },
  "gas.supply": { minItems: 1 },
  "gas.correction.key": { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" },
  "gas.correction.value": { ...SHAPES.digits, minimum: 0.5, maximum: 1.5 },
  supplyEntry: { oneOf: ONE_PRICE },
  gasEntry: { oneOf: oneOf("price", "dynamic") },
  feedInEntry: {
    oneOf: ONE_PRICE,
    if: { required: ["dynamic"], properties: { from: BEFORE_2027 } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword's own name
    then: { required: ["vat"] },
  },
  fixedEntry: { oneOf: oneOf("perDay", "perMonth", "perYear"), dependentRequired: { yearDays: ["perYear"] } },
  feedInCostEntry: {
    oneOf: oneOf("perKwh", "perDay", "perMonth", "perYear", "tiers"),
    dependentRequired: { yearDays: ["perYear"], tiers: ["yearlyExport"], yearlyExport: ["tiers"] },
  },
  "feedInCostEntry.tiers": { minItems: 1 },
  "energyTax[].tiers": { minItems: 1 },
  "contract.meterChanges[].at": {
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$",
  },
};

/**
 * The JSON Schema of a contract file, made from the forms by which contracts are read. What only a reader can see, such as
 * dates that do not rise, is not in it.
 */
export const contractSchema = (): JsonSchema =>
  schemaOfForm(schema, "contract", { names: NAMES, shapes: CONTRACT_SHAPES, words: CONTRACT_WORDS });
