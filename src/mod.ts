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
export type {
  Bill,
  BillIssue,
  BillLine,
  BillReading,
  LineKind,
  LineQuality,
  SlotMarket,
} from "./bill/bill-document.ts";
export type {
  Check,
  CheckCause,
  CheckLine,
  CheckNote,
  CheckParts,
  CheckPrice,
  CheckReading,
  CheckSide,
  CheckVerdict,
} from "./bill/check/check-document.ts";
export { type CheckOptions, check } from "./bill/check.ts";
export { type ComparedContract, type Comparison, compare } from "./bill/compare.ts";
export {
  type DataQuality,
  type DataQualityParts,
  type DayQuality,
  dataQuality,
  type MeterDay,
  type RegisterQuality,
} from "./bill/data-quality.ts";
export { type SlotRow, slotRows } from "./bill/dynamic/slot-rows.ts";
export { type EnergyReview, type EnergyReviewParts, energyReview } from "./bill/energy-review.ts";
export type { ExplainedAdjustments } from "./bill/explain/explain-adjustments.ts";
export type { ExplainedKind } from "./bill/explain/explain-kinds.ts";
export type { ExplainCause, ExplainParts } from "./bill/explain/explain-parts.ts";
export type { ExplainedChange } from "./bill/explain/explained-change.ts";
export {
  type Explained,
  type ExplainedWeather,
  type ExplainOptions,
  type Explanation,
  explain,
} from "./bill/explain.ts";
export { type KwhPrice, type KwhPriceOptions, kwhPrice } from "./bill/kwh-price.ts";
export type { ComparedPart } from "./bill/part-differences.ts";
export { type CostCell, type CostProfile, costProfile, type EnergyCost } from "./bill/review/cost-profile.ts";
export { type EstimateBand, type EstimateEffect, estimateBand } from "./bill/review/estimate-band.ts";
export type { GapEnergy, MeterSamples } from "./bill/review/gap-energies.ts";
export type { MonthHours } from "./bill/review/month-hours.ts";
export { type StandbyCost, type StandbyOptions, type StandbyPart, standbyCost } from "./bill/review/standby-cost.ts";
export { settle } from "./bill/settle.ts";
export type { AdvancePayment } from "./bill/settlement/advance-payments.ts";
export type { AdvisedAdvance } from "./bill/settlement/advised-advance.ts";
export { type Forecast, type ForecastOptions, forecast } from "./bill/settlement/forecast.ts";
export { type NextYear, nextYearCost } from "./bill/settlement/next-year-cost.ts";
export type { SettleOptions } from "./bill/settlement/settle-options.ts";
export type {
  SettledMonth,
  SettledNextYear,
  SettlementForecast,
  SettlementStatement,
} from "./bill/settlement/settlement-statement.ts";
export type { YearAmounts, YearRow } from "./bill/settlement/year-row.ts";
export { type YearStatement, yearStatement } from "./bill/year-statement.ts";
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
export type { Attachment } from "./report/attachment.ts";
export type { BillHistory } from "./report/bill-history.ts";
export type * from "./report/blocks.ts";
export { barChart } from "./report/chart/bar-chart.ts";
export type { BarChart, BarPanel, BarSeries } from "./report/chart/bars.ts";
export { darkDrawing } from "./report/chart/dark-drawing.ts";
export type { HeatMap, HeatRow } from "./report/chart/heat.ts";
export { heatMap } from "./report/chart/heat-map.ts";
export { lineChart } from "./report/chart/line-chart.ts";
export type { LineChart, LineSeries } from "./report/chart/lines.ts";
export type { InkName, LineInk } from "./report/chart/palette.ts";
export type { ScatterChart, ScatterGroup, ScatterPoint } from "./report/chart/scatter.ts";
export { scatterChart } from "./report/chart/scatter-chart.ts";
export { type SplitBar, type SplitPart, splitBar } from "./report/chart/split-bar.ts";
export {
  type CheckInput,
  type ComparisonInput,
  defineReport,
  type QualityInput,
  type Report,
  type ReportDefinition,
  type ReportInput,
  type ReportInputs,
  type ReviewInput,
  type SettlementInput,
  type Subject,
  type YearInput,
} from "./report/define-report.ts";
export type { Document } from "./report/document.ts";
export { type EarlierUse, earlierUse } from "./report/earlier-use.ts";
export { type Locale, locale } from "./report/locale.ts";
export type { Asset } from "./report/markdown/chart-assets.ts";
export { billGaps } from "./report/parts/bill-gaps.ts";
export { billLines } from "./report/parts/bill-lines.ts";
export { billSpan } from "./report/parts/bill-span.ts";
export { checkedDifference } from "./report/parts/check/checked-difference.ts";
export { checkedLines } from "./report/parts/check/checked-lines.ts";
export { checkedReadings } from "./report/parts/check/checked-readings.ts";
export { recalculationLetter } from "./report/parts/check/recalculation-letter.ts";
export { totalSentence } from "./report/parts/check/total-sentence.ts";
export { type ComparedContractsInput, comparedContracts } from "./report/parts/comparison/compared-contracts.ts";
export { type ComparedPartsInput, comparedParts } from "./report/parts/comparison/compared-parts.ts";
export { contractFacts } from "./report/parts/contract-facts.ts";
export { contractStrip } from "./report/parts/contract-strip.ts";
export { dailyEnergy } from "./report/parts/daily-energy.ts";
export { dataBadge } from "./report/parts/data-badge.ts";
export { definitions } from "./report/parts/definitions.ts";
export { euroSplit } from "./report/parts/euro-split.ts";
export { howToRepeat, type RepeatOptions } from "./report/parts/how-to-repeat.ts";
export { issueNotes } from "./report/parts/issue-notes.ts";
export { marketPrices } from "./report/parts/market-prices.ts";
export { marketSentence } from "./report/parts/market-sentence.ts";
export { meterExchange } from "./report/parts/meter-exchange.ts";
export { meterReadings } from "./report/parts/meter-readings.ts";
export { priceByHour } from "./report/parts/price-by-hour.ts";
export { pricePeriods } from "./report/parts/price-periods.ts";
export { qualityAnswer } from "./report/parts/quality/quality-answer.ts";
export { qualityArchive } from "./report/parts/quality/quality-archive.ts";
export { qualityBoundaries } from "./report/parts/quality/quality-boundaries.ts";
export { qualityEstimates } from "./report/parts/quality/quality-estimates.ts";
export { qualityGaps } from "./report/parts/quality/quality-gaps.ts";
export { qualityRegisters } from "./report/parts/quality/quality-registers.ts";
export { qualityStrip } from "./report/parts/quality/quality-strip.ts";
export { gasAndCold } from "./report/parts/review/gas-and-cold.ts";
export { highDays } from "./report/parts/review/high-days.ts";
export { reviewAnswer } from "./report/parts/review/review-answer.ts";
export { reviewBase } from "./report/parts/review/review-base.ts";
export { reviewCold } from "./report/parts/review/review-cold.ts";
export { reviewCost } from "./report/parts/review/review-cost.ts";
export { reviewDuration } from "./report/parts/review/review-duration.ts";
export { reviewHours } from "./report/parts/review/review-hours.ts";
export { reviewLeftOut } from "./report/parts/review/review-left-out.ts";
export { reviewPeaks } from "./report/parts/review/review-peaks.ts";
export { reviewProfile } from "./report/parts/review/review-profile.ts";
export { reviewSolar } from "./report/parts/review/review-solar.ts";
export { nettingSteps } from "./report/parts/steps/netting-steps.ts";
export { taxSteps } from "./report/parts/steps/tax-steps.ts";
export { becauseSentence } from "./report/parts/use/because-sentence.ts";
export { monthHistory } from "./report/parts/use/month-history.ts";
export { useAndCost } from "./report/parts/use/use-and-cost.ts";
export { useSentence } from "./report/parts/use/use-sentence.ts";
export { vatAndTotal } from "./report/parts/vat-and-total.ts";
export { expectedYear } from "./report/parts/year/expected-year.ts";
export { explainedDifference } from "./report/parts/year/explained-difference.ts";
export { monthBars } from "./report/parts/year/month-bars.ts";
export { monthCosts } from "./report/parts/year/month-costs.ts";
export { monthEnergy } from "./report/parts/year/month-energy.ts";
export { settledMonths } from "./report/parts/year/settled-months.ts";
export { yearAhead } from "./report/parts/year/year-ahead.ts";
export { yearEnergy } from "./report/parts/year/year-energy.ts";
export { yearSoFar } from "./report/parts/year/year-so-far.ts";
export { toCheckCsv } from "./report/to-check-csv.ts";
export { toComparisonCsv } from "./report/to-comparison-csv.ts";
export { toCsv } from "./report/to-csv.ts";
export { toHtml } from "./report/to-html.ts";
export { toJson } from "./report/to-json.ts";
export { type Markdown, type MarkdownOptions, toMarkdown } from "./report/to-markdown.ts";
export { type PdfOptions, toPdf } from "./report/to-pdf.ts";
export { toQualityCsv } from "./report/to-quality-csv.ts";
export { toReviewCsv } from "./report/to-review-csv.ts";
export { toSettlementCsv } from "./report/to-settlement-csv.ts";
export { toSlotsCsv } from "./report/to-slots-csv.ts";
export { toYearCsv } from "./report/to-year-csv.ts";
export { type ArchiveOptions, archiveSource } from "./source/archive/archive.ts";
export { rememberedSource } from "./source/archive/remembered.ts";
export { type CemmOptions, cemmSource } from "./source/cemm.ts";
export type { CsvColumns, CsvUnit, IntervalColumns, ReadingColumns } from "./source/csv/csv-columns.ts";
export type { CsvPreset } from "./source/csv/csv-presets.ts";
export type { CsvFile } from "./source/csv/csv-table.ts";
export type { Delimiter } from "./source/csv/delimiter-of.ts";
export type { Statistics } from "./source/csv/home-assistant-layout.ts";
export type { IntervalLength } from "./source/csv/interval-end.ts";
export { type CsvOptions, csvSource } from "./source/csv.ts";
export { type LocalOptions, localSource } from "./source/local/local.ts";
export { readCsvSource } from "./source/read-csv-source.ts";
export type { RequestEvent } from "./source/request-event.ts";
export type { RequestPolicy } from "./source/request-policy.ts";
export { ApiKey } from "./source/secret.ts";
export type {
  Answer,
  AskOptions,
  CounterFall,
  Coverage,
  Device,
  DevicesPage,
  Io,
  IosPage,
  KnownStretch,
  Meter,
  MissingStretch,
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
export { type DayTemperature, readTemperatures, type TemperatureColumns } from "./source/temperatures.ts";
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
export { type DefineOptions, defineContract } from "./tariff/define-contract.ts";
export { type Commodity, energyTaxTable, type LawTable, odeTable, type TaxCredit, taxCreditOf } from "./tariff/law.ts";
export { type LawFigure, lawFigures } from "./tariff/law-figures.ts";
export { type PriceResolution, PriceSeries, type PriceSlots } from "./tariff/prices/price-series.ts";
export { priceSeriesOf } from "./tariff/prices/price-series-of.ts";
export { readPriceSeries } from "./tariff/prices/read-price-series.ts";
export { rateAt } from "./tariff/rate-at.ts";
export { readContract } from "./tariff/read-contract.ts";
export { type ReadOverridesOptions, readOverrides } from "./tariff/read-overrides.ts";
export { readSupplierBill } from "./tariff/read-supplier-bill.ts";
export type { ReadingOverride } from "./tariff/reading-override.ts";
export type { SupplierBill, SupplierLine, SupplierReading } from "./tariff/supplier-bill.ts";
export { underRulesOf } from "./tariff/under-rules-of.ts";
export { vatRateOn } from "./tariff/vat-rate-on.ts";
export type { Lang, Text } from "./text.ts";
export { type Calendar, type CivilDay, calendar } from "./units/calendar.ts";
export { isLowTariff, type LowTariffOptions } from "./units/low-tariff.ts";
export { type Money, money } from "./units/money.ts";
export { type Period, period } from "./units/period.ts";
export type { Band } from "./usage/band.ts";
export type { DayUsage } from "./usage/day-usage.ts";
export { type BaseLoad, baseLoad } from "./usage/load/base-load.ts";
export {
  type LoadDuration,
  type LoadDurationOptions,
  type LoadDurationPoint,
  loadDuration,
} from "./usage/load/load-duration.ts";
export { loadProfile, type ProfileCell, type ProfileMean } from "./usage/load/load-profile.ts";
export { type DirectionPeaks, type Peak, type Peaks, type PeaksOptions, peaks } from "./usage/load/peaks.ts";
export {
  type DaySolarUse,
  type SampledSolarUse,
  type SelfConsumption,
  type SelfConsumptionOptions,
  type SolarUse,
  selfConsumption,
} from "./usage/load/self-consumption.ts";
export type { WeekHour } from "./usage/load/week-hours.ts";
export { net } from "./usage/net.ts";
export type { NettingWindow } from "./usage/netting-window.ts";
export type { BoundaryReading } from "./usage/readings/boundary-reading.ts";
export type { KnownReading } from "./usage/readings/known-reading.ts";
export { type ReadingsOnOptions, readingsOn } from "./usage/readings/readings-on.ts";
export type { RegisterChange } from "./usage/readings/register-change.ts";
export { type SettledUsage, type SettledUsageOptions, settledUsage } from "./usage/settled-usage.ts";
export type { Direction, SlotEnergies, Spread } from "./usage/slots/slot-energies.ts";
export type { Span } from "./usage/span.ts";
export { type Usage, type UsageOptions, usage } from "./usage/usage.ts";
export type { UsageRow } from "./usage/usage-row.ts";
export { type UsageRowsOptions, type UsageTable, usageRows } from "./usage/usage-rows.ts";
export { type DegreeDayOptions, degreeDay } from "./usage/weather/degree-day.ts";
export { type DegreeDays, degreeDays } from "./usage/weather/degree-days.ts";
export { type NormalWeather, normalWeather } from "./usage/weather/normal-weather.ts";
export { type NormalisedGas, type NormalisedGasOptions, normalisedGas } from "./usage/weather/normalised-gas.ts";
export { wholeYears } from "./usage/weather/whole-years.ts";
export { type SameDays, type YearBefore, yearBefore } from "./usage/year-before.ts";
export { type YearUsage, yearUsage } from "./usage/year-usage.ts";
export { VERSION } from "./version.ts";
