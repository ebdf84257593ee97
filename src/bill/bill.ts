import { ContractError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Lang, Text } from "../text.ts";
import { money } from "../units/money.ts";
import { isoInstant } from "../units/zone.ts";
import type { Usage } from "../usage/usage.ts";
import { VERSION } from "../version.ts";
import { adjustments } from "./adjustments.ts";
import { billData } from "./bill-data.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { documentOf } from "./bill-hash.ts";
import { billReadings } from "./bill-readings.ts";
import { billing, type Charge } from "./billing.ts";
import { dynamic } from "./dynamic.ts";
import { energyTax } from "./energy-tax.ts";
import { feedIn } from "./feed-in.ts";
import { feedInCost } from "./feed-in-cost.ts";
import { feedInLawIssues } from "./feed-in-law.ts";
import { gasSupply } from "./gas-supply.ts";
import { billLine } from "./line.ts";
import { inPrintOrder } from "./line-order.ts";
import { netting } from "./netting.ts";
import { nettingCounts } from "./netting-counts.ts";
import { network } from "./network.ts";
import { ode } from "./ode.ts";
import { priceCapIssues } from "./price-cap.ts";
import { printedIssue } from "./printed-issue.ts";
import { proposedLaw } from "./proposed-law.ts";
import { standing } from "./standing.ts";
import { supply } from "./supply.ts";
import { taxCredit } from "./tax-credit.ts";
import { taxedCounts } from "./taxed-counts.ts";
import { totalsOf } from "./totals.ts";

/** Every kind of charge. A new one is a file, its name here, and its words in `labels.ts`. */
const CHARGES: readonly Charge[] = [
  supply,
  netting,
  feedIn,
  feedInCost,
  gasSupply,
  dynamic,
  energyTax,
  ode,
  taxCredit,
  standing,
  network,
  adjustments,
];

export interface BillOptions {
  /** Language of labels and messages; `nl` unless given. */
  readonly lang?: Lang | undefined;
  /** Use law tables that are not law yet, marked on every line they touch. */
  readonly allowProposedLaw?: boolean | undefined;
}

function refuseUnbillable({ file, until }: Contract, to: string): void {
  if (until !== undefined && to > until)
    throw new ContractError({
      code: "no-price",
      place: { file, path: "until" },
      text: {
        en: `Cannot bill up to ${to}: the contract ends on ${until}`,
        nl: `Geen rekening tot ${to}: het contract eindigt op ${until}`,
      },
      hint: { en: "Bill up to that day, or correct `until`", nl: "Bereken tot die dag, of pas `until` aan" },
    });
}

/** Under the rules of another year the same contract and readings are another bill. */
const whatOf = ({ period }: Usage, { lawYear }: Contract): string =>
  `${period.from}/${period.to}${lawYear === undefined ? "" : ` under the rules of ${lawYear}`}`;

const PART_OF_IT: Text = { en: "Part of the bill", nl: "Een deel van de rekening" };

const isCertain = (lines: readonly BillLine[]): boolean =>
  lines.every(({ quality }) => quality !== "estimated" && quality !== "missing");

/**
 * Price a home's usage with its contract, line by line: quantity × price, rounded once to the cent, VAT on the sum of
 * printed lines. Rules: interface §3; Dutch law by date, each figure with its source under `tariff/nl/`.
 *
 * @returns the bill as printed, `meterkast.bill/1`: all numbers are digits
 * @throws ContractError `no-price`, `no-law`, `unstated` or `unsupported` rather than a wrong amount
 * @example
 * const owed = bill(await usage(home, contract, november), contract, { lang: "en" });
 * owed.totals.gross; // "254.45"
 */
export function bill(usage: Usage, contract: Contract, options: BillOptions = {}): Bill {
  const { lang = "nl", allowProposedLaw = false } = options;
  const { period, asked } = usage;
  refuseUnbillable(contract, period.to);
  const table = billing(usage, contract, allowProposedLaw);
  const charged = CHARGES.map((charge) => charge(table));
  const rows = charged.flatMap(({ lines }) => lines).map((line) => billLine(line, lang));
  const lines = inPrintOrder(rows.filter(({ quantity }) => !money(quantity).isZero()));
  const capped = priceCapIssues(table);
  const told = [
    ...charged.flatMap((each) => each.issues ?? []),
    ...feedInLawIssues(table),
    ...capped,
    ...proposedLaw({ lines }, PART_OF_IT),
  ];
  const readings = billReadings(table);
  const [counts, taxed] = [nettingCounts(table, lines), taxedCounts(table, lines)];
  const isWhole = usage.spans.every(({ quality }) => quality !== "missing");
  const isRead = readings.every(({ start, end }) => start.quality !== "estimated" && end.quality !== "estimated");
  const isFinal = isRead && usage.complete && isWhole && capped.length === 0 && isCertain(lines);
  return {
    schema: "meterkast.bill/1",
    document: documentOf(billData(readings, usage), contract.hash, whatOf(usage, contract), `meterkast ${VERSION}`),
    device: { uid: usage.uid },
    period: {
      text: asked.text,
      start: isoInstant(period.start, period.zone),
      end: isoInstant(period.end, period.zone),
      days: period.days,
      zone: period.zone,
    },
    status: isFinal ? "final" : "provisional",
    currency: contract.currency,
    vat: contract.vat,
    readings,
    ...(counts.length === 0 ? {} : { netting: counts }),
    ...(taxed.length === 0 ? {} : { taxed }),
    lines,
    ...totalsOf(lines, contract.vat),
    issues: [...usage.issues, ...told].map((issue) => printedIssue(issue, period.zone, lang)),
  };
}
