import * as v from "valibot";
import type { Text } from "../../text.ts";
import { period } from "../../units/period.ts";
import type { SupplierBill, SupplierLine, SupplierReading } from "../supplier-bill.ts";
import { date } from "./date.ts";
import { digits, signedDigits } from "./digits.ts";
import { choice, type Form, keeping, list, type Rule, text, textThat } from "./form.ts";
import { group } from "./group.ts";
import { KNOWN_LINE_IDS } from "./known-line-ids.ts";
import { nearest } from "./nearest.ts";
import { oneOf } from "./one-of.ts";
import { unreadable } from "./refusal.ts";
import { typedLastDays } from "./typed-last-days.ts";

/** What stands for a line that is none of ours. */
const OTHER = "other";

const ID: Text = {
  en: "must be an id of a bill's line as in electricity.supply.normal, or other",
  nl: "moet een id van een rekeningregel zijn als electricity.supply.normal, of other",
};

/** Tiers of energy tax after the first have a suffix: `gas.energy-tax.2`. */
const withoutTier = (id: string): string => id.replace(/(energy-tax|ode)\.[2-9]$/, "$1");

function wrongId(id: string): Text | undefined {
  if (id === OTHER || KNOWN_LINE_IDS.includes(withoutTier(id))) return undefined;
  const kinds = KNOWN_LINE_IDS.filter((known) => known.startsWith(`${id}.`));
  if (kinds.length > 0)
    return {
      en: `cannot read "${id}": name its tariff, one of ${kinds.join(", ")}`,
      nl: `kan "${id}" niet lezen: noem het tarief, een van ${kinds.join(", ")}`,
    };
  const meant = nearest(id, KNOWN_LINE_IDS);
  if (meant === undefined) return unreadable(id, ID);
  return {
    en: `cannot read "${id}": did you mean "${meant}"?`,
    nl: `kan "${id}" niet lezen: bedoel je "${meant}"?`,
  };
}

const id = textThat(ID, wrongId);

const PERIOD: Text = {
  en: "must be a period as in 2025-03-01/2026-03-01, the last date is not in it",
  nl: "moet een periode zijn als 2025-03-01/2026-03-01, de laatste datum telt niet mee",
};

function isPeriod(value: string): boolean {
  try {
    return period(value, "UTC").days > 0;
  } catch {
    return false;
  }
}

const periodText = textThat(PERIOD, (value) => (isPeriod(value) ? undefined : unreadable(value, PERIOD)));

const reading: Form<SupplierReading> = group({
  date,
  register: choice(["t1", "t2", "t3", "t4", "gas"]),
  value: digits,
  how: choice(["measured", "estimated"]),
  meter: v.optional(choice(["old", "new"])),
});

/** A line as it is written: one id, or several; of the whole period where it names no days. */
type WrittenLine = Omit<SupplierLine, "ids" | "from" | "to"> & {
  readonly id?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

type WrittenBill = Omit<SupplierBill, "file" | "hash" | "lines"> & { readonly lines: readonly WrittenLine[] };

const BACKWARDS: Text = {
  en: "must end after it starts: `to` is the first day that is not in it",
  nl: "moet eindigen na het begin: `to` is de eerste dag die niet meetelt",
};

const NO_IDS: Text = { en: "needs at least one id", nl: "heeft minstens één id nodig" };

const VAT_LINE: Text = {
  en: "seems to be VAT: leave the line out, `total` includes it",
  nl: "lijkt btw te zijn: laat de regel weg, `total` is inclusief btw",
};

const isVat = ({ id: typed, name }: WrittenLine): boolean =>
  typed === OTHER && /^(btw|vat|omzetbelasting)\b/i.test(name ?? "");

const lineRule: Rule<WrittenLine> = (value) => [
  ...(isVat(value) ? [{ path: ["name"], text: VAT_LINE }] : []),
  ...oneOf(value, ["id", "ids"]),
  ...(value.ids?.length === 0 ? [{ path: ["ids"], text: NO_IDS }] : []),
];

const writtenLine: Form<WrittenLine> = group({
  id: v.optional(id),
  ids: v.optional(list(id)),
  name: v.optional(text),
  from: v.optional(date),
  to: v.optional(date),
  quantity: signedDigits,
  unit: choice(["kWh", "m3", "day", "month"]),
  price: signedDigits,
  amount: signedDigits,
});

const datesOf = ({ period: text }: WrittenBill): Pick<SupplierLine, "from" | "to"> => period(text, "UTC");

function lineOf(
  { id, ids = [], from, to, ...rest }: WrittenLine,
  whole: Pick<SupplierLine, "from" | "to">,
): SupplierLine {
  return { ids: id === undefined ? ids : [id], from: from ?? whole.from, to: to ?? whole.to, ...rest };
}

const forwards: Rule<WrittenBill> = (bill) => {
  const whole = datesOf(bill);
  return bill.lines.flatMap((line, index) => {
    const { from, to } = lineOf(line, whole);
    return from < to ? [] : [{ path: ["lines", index, line.to === undefined ? "from" : "to"], text: BACKWARDS }];
  });
};

const lastDays: Rule<WrittenBill> = (bill) => {
  const whole = datesOf(bill);
  const lines = bill.lines.map((line) => ({ ...lineOf(line, whole), isEnded: line.to !== undefined }));
  return typedLastDays({ period: bill.period, end: whole.to, lines });
};

const TWICE: Text = {
  en: "a reading of this register on this date stands above already (of a meter that was replaced that day: `meter: old` and `meter: new`)",
  nl: "van dit telwerk staat hierboven al een stand op deze datum (van een meter die die dag is vervangen: `meter: old` en `meter: new`)",
};

const onceEach: Rule<readonly SupplierReading[]> = (readings) =>
  readings.flatMap(({ date, register, meter }, index) =>
    readings.slice(0, index).some((one) => one.date === date && one.register === register && one.meter === meter)
      ? [{ path: [index], text: TWICE }]
      : [],
  );

const NO_LINES: Text = { en: "needs at least one line", nl: "heeft minstens één regel nodig" };

const someLines: Rule<readonly WrittenLine[]> = (lines) => (lines.length > 0 ? [] : [{ path: [], text: NO_LINES }]);

const writtenBill: Form<WrittenBill> = group({
  supplier: text,
  period: periodText,
  vat: choice(["included", "excluded"]),
  readings: v.optional(keeping<readonly SupplierReading[]>(list(reading), onceEach), []),
  lines: keeping<readonly WrittenLine[]>(list(keeping(writtenLine, lineRule)), someLines),
  total: signedDigits,
  advances: v.optional(digits),
  split: v.optional(choice(["readings", "days"]), "readings"),
});

/** Every key of a supplier's bill. */
export const supplierBillForm: Form<Omit<SupplierBill, "file" | "hash">> = v.pipe(
  keeping(keeping(writtenBill, forwards), lastDays),
  v.transform((bill) => ({ ...bill, lines: bill.lines.map((line) => lineOf(line, datesOf(bill))) })),
);
