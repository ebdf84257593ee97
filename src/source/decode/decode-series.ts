import type { Issue } from "../../issue.ts";
import { civilSpan } from "../civil-span.ts";
import { gasColumns } from "../gas-columns.ts";
import { otherPeriod } from "../other-period.ts";
import { printable } from "../printable.ts";
import { questionName } from "../question-name.ts";
import { readAnswer } from "../read-answer.ts";
import type { Answer, Query, SeriesKind, SeriesPage } from "../source.ts";
import { ANSWER_SCHEMA, type Pair } from "./answer-schema.ts";
import type { DecodeOptions } from "./decode-options.ts";
import { storedFloat32, undoFloat32 } from "./float32.ts";
import { joinColumns } from "./join-columns.ts";
import { malformed } from "./malformed.ts";
import { medianSpacing } from "./median-spacing.ts";
import { missingIoId } from "./missing-io-id.ts";
import type { SlotContext, SlotSample } from "./slot.ts";
import { slotSamples } from "./slot-samples.ts";

type Columns = ReadonlyMap<string, readonly SlotSample[]>;

/** Our columns for the service's channels. Power is a number of its own; energy is a difference of float32 counters. */
const COLUMN: ReadonlyMap<string, string> = new Map([
  ["electric_power", "w"],
  ["electric_energy", "netLowKwh"],
  ["electric_energy_low", "netLowKwh"],
  ["electric_energy_high", "netNormalKwh"],
  ["gas", "m3"],
]);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A stamp of a month or a year may drift by hours before it is snapped. */
const DRIFT = 3 * HOUR;

/** No slot in what was asked, yet slots elsewhere: a cache on the way gave another answer. */
function refuseOtherPeriod(
  channels: readonly (readonly Pair[])[],
  { kind, start, end, question, zone }: SlotContext,
): void {
  const from = kind === "day" ? start : start - DRIFT;
  const within = ([at]: Pair): boolean => at >= from && at < end;
  if (channels.some((pairs) => pairs.some(within))) return;
  const elsewhere = channels.flatMap((pairs) => pairs.map(([at]) => at)).find((at) => at !== 0);
  if (elsewhere !== undefined) throw otherPeriod(question, elsewhere, zone);
}

const same = (a: readonly SlotSample[], b: readonly SlotSample[]): boolean =>
  a.length === b.length && a.every(({ at, value }, index) => at === b[index]!.at && Object.is(value, b[index]!.value));

function refuseTwoMeanings(channel: string, question: string): never {
  const name = printable(channel);
  throw malformed(question, {
    en: `data.${name} is given under two names, with different values`,
    nl: `data.${name} staat er onder twee namen, met verschillende waarden`,
  });
}

/** In a day only whole slots count; the last one may still be running. */
function ended(slots: readonly SlotSample[], { kind, end, askedAt }: SlotContext): readonly SlotSample[] {
  if (kind !== "day" || askedAt >= end) return slots;
  const length = Math.min(medianSpacing(slots) || MINUTE, HOUR);
  return slots.filter(({ at }) => at + length <= askedAt);
}

function channelColumns(name: string, pairs: readonly Pair[], context: SlotContext): Columns {
  const undo = name === "electric_power" ? undoFloat32 : storedFloat32;
  const slots = ended(slotSamples(name, pairs, undo, context), context);
  if (name === "gas" && context.kind === "day") return gasColumns(slots, context);
  return new Map([[COLUMN.get(name) ?? name, slots]]);
}

function columnsOf(channels: Readonly<Record<string, readonly Pair[]>>, context: SlotContext): Columns {
  const columns = new Map<string, readonly SlotSample[]>();
  for (const [channel, pairs] of Object.entries(channels)) {
    for (const [name, slots] of channelColumns(channel, pairs, context)) {
      const known = columns.get(name);
      if (known && !same(known, slots)) refuseTwoMeanings(channel, context.question);
      columns.set(name, slots);
    }
  }
  return columns;
}

/** Today in a month, this month in a year: kept, as it is what there is until now, and said so. */
function notePartial(times: Float64Array, context: SlotContext): void {
  if (context.kind === "day") return;
  const running = civilSpan(context.kind === "month" ? "day" : "month", context.askedAt, context.zone);
  if (!times.includes(running.start)) return;
  const text = {
    en: `The last slot of "${context.question}" was still running`,
    nl: `Het laatste tijdvak van "${context.question}" liep nog`,
  };
  context.note({ code: "partial-slot", severity: "info", from: running.start, to: running.end, text });
}

/**
 * A day, month or year as columns. Values of energy keep the float32 that they are (`storedFloat32`), for differences of
 * counters add up exactly that way: add first, then round once to the meter's three decimals.
 */
export function decodeSeries(
  query: Extract<Query, { kind: SeriesKind }>,
  answer: Answer,
  { zone, local }: DecodeOptions,
): SeriesPage {
  const { kind, meter } = query;
  const { askedAt } = answer;
  const question = questionName(query, zone);
  const words = readAnswer(ANSWER_SCHEMA.series, answer.body, question);
  const issues: Issue[] = [...missingIoId(words.io_id, question, local)];
  const note = (issue: Issue): unknown => issues.push(issue);
  const context: SlotContext = { ...civilSpan(kind, query.at, zone), kind, zone, askedAt, question, note };
  refuseOtherPeriod(Object.values(words.data), context);
  const series = joinColumns(columnsOf(words.data, context));
  notePartial(series.times, context);
  return { kind, meter, start: context.start, end: context.end, series, askedAt, ioId: words.io_id, issues };
}
