/**
 * Turns a home's smart-meter data into analytics and into an energy bill that can be checked with a pencil.
 *
 * ```ts
 * import { bill, cemmSource, period, readContract, usage } from "meterkast";
 *
 * const home = cemmSource({ apiKey: process.env.CEMM_API_KEY ?? "" });
 * const contract = await readContract("contract.yaml");
 * const november = await usage(home, contract, period("2026-11", contract.zone));
 * console.log(bill(november, contract).totals.gross);
 * ```
 *
 * @module
 */

export { type BillOptions, bill } from "./bill/bill.ts";
export type { Bill, BillIssue, BillLine, BillReading, LineKind, LineQuality } from "./bill/bill-document.ts";
export {
  ArchiveError,
  ContractError,
  type ContractPlace,
  type ErrorDetails,
  MeterkastError,
  NotReadyError,
  ReadingError,
  ReportError,
  SourceError,
  type SourceErrorCode,
} from "./errors.ts";
export type { Issue, Severity } from "./issue.ts";
export { type Alert, type AlertRule, alerts } from "./live/alerts.ts";
export { type CostOptions, type CostPerHour, costPerHour } from "./live/cost-per-hour.ts";
export { type Quality, REGISTERS, type Reading, type Register } from "./reading.ts";
export type * from "./report/blocks.ts";
export { barChart } from "./report/chart/bar-chart.ts";
export type { BarChart, BarPanel, BarSeries } from "./report/chart/bars.ts";
export type { InkName } from "./report/chart/palette.ts";
export { type SplitBar, type SplitPart, splitBar } from "./report/chart/split-bar.ts";
export { defineReport, type Report, type ReportDefinition, type ReportInput } from "./report/define-report.ts";
export type { Document } from "./report/document.ts";
export { type Locale, locale } from "./report/locale.ts";
export { billLines } from "./report/parts/bill-lines.ts";
export { billSpan } from "./report/parts/bill-span.ts";
export { contractFacts } from "./report/parts/contract-facts.ts";
export { dailyEnergy } from "./report/parts/daily-energy.ts";
export { dataBadge } from "./report/parts/data-badge.ts";
export { euroSplit } from "./report/parts/euro-split.ts";
export { howToRepeat } from "./report/parts/how-to-repeat.ts";
export { issueNotes } from "./report/parts/issue-notes.ts";
export { meterReadings } from "./report/parts/meter-readings.ts";
export { useAndCost } from "./report/parts/use-and-cost.ts";
export { vatAndTotal } from "./report/parts/vat-and-total.ts";
export { toCsv } from "./report/to-csv.ts";
export { toJson } from "./report/to-json.ts";
export { type Markdown, type MarkdownOptions, toMarkdown } from "./report/to-markdown.ts";
export { type PdfOptions, toPdf } from "./report/to-pdf.ts";
export { type ArchiveOptions, archiveSource } from "./source/archive.ts";
export { type CemmOptions, cemmSource } from "./source/cemm.ts";
export { type LocalOptions, localSource } from "./source/local.ts";
export type { RequestEvent } from "./source/request-event.ts";
export type { RequestPolicy } from "./source/request-policy.ts";
export { ApiKey } from "./source/secret.ts";
export type {
  Answer,
  AskOptions,
  Device,
  DevicesPage,
  Io,
  IosPage,
  Meter,
  Page,
  Point,
  Query,
  RealtimePage,
  Series,
  SeriesKind,
  SeriesPage,
  Source,
  TotalsPage,
} from "./source/source.ts";
export { type CollectOptions, collect } from "./stream/collect.ts";
export { days } from "./stream/days.ts";
export { type FollowOptions, follow } from "./stream/follow.ts";
export { type Gap, gaps } from "./stream/gaps.ts";
export { intervals, type RegisterInterval } from "./stream/intervals.ts";
export { months } from "./stream/months.ts";
export { type Boundaries, type BoundaryChunk, type ReadingsOptions, readings } from "./stream/readings.ts";
export { type RealtimeOptions, realtime } from "./stream/realtime.ts";
export { type Every, type Samples, type SamplesInput, type SamplesOptions, samples } from "./stream/samples.ts";
export type { Stretch } from "./stream/stretch.ts";
export { totals } from "./stream/totals.ts";
export { years } from "./stream/years.ts";
export { resample } from "./table/resample.ts";
export { type ToTableOptions, toTable } from "./table/to-table.ts";
export type {
  Adjustment,
  Contract,
  Digits,
  ElectricityContract,
  EnergyTax,
  FeedInCostEntry,
  FixedEntry,
  GasContract,
  MeterChange,
  NettingMethod,
  PriceEntry,
  Settlement,
  TaxEntry,
  TaxTier,
} from "./tariff/contract.ts";
export type { ContractInput } from "./tariff/contract-input.ts";
export { defineContract } from "./tariff/define-contract.ts";
export { type Commodity, energyTaxTable, type LawTable, odeTable, type TaxCredit, taxCreditOf } from "./tariff/law.ts";
export { rateAt } from "./tariff/rate-at.ts";
export { readContract } from "./tariff/read-contract.ts";
export { vatRateOn } from "./tariff/vat-rate-on.ts";
export type { Lang, Text } from "./text.ts";
export { type Calendar, type CivilDay, calendar } from "./units/calendar.ts";
export { isLowTariff, type LowTariffOptions } from "./units/low-tariff.ts";
export { type Money, money } from "./units/money.ts";
export { type Period, period } from "./units/period.ts";
export type { BoundaryReading } from "./usage/boundary-reading.ts";
export type { DayUsage } from "./usage/day-usage.ts";
export { net } from "./usage/net.ts";
export type { Span } from "./usage/span.ts";
export { type Usage, type UsageOptions, usage } from "./usage/usage.ts";
export type { UsageRow } from "./usage/usage-row.ts";
export { type UsageRowsOptions, type UsageTable, usageRows } from "./usage/usage-rows.ts";
export { VERSION } from "./version.ts";
