import type { Issue } from "../../issue.ts";
import { REGISTERS, type Reading } from "../../reading.ts";
import { type CivilSpan, civilSpan } from "../civil-span.ts";
import { otherPeriod } from "../other-period.ts";
import { printable } from "../printable.ts";
import { questionName } from "../question-name.ts";
import { readAnswer } from "../read-answer.ts";
import type { Answer, Meter, Point, Query, TotalsPage } from "../source.ts";
import { ANSWER_SCHEMA, type PointsWords } from "./answer-schema.ts";
import type { DecodeOptions } from "./decode-options.ts";
import { decodePoints, type PointsContext } from "./decode-points.ts";
import { float32Step } from "./float32.ts";
import { malformed } from "./malformed.ts";
import { missingIoId } from "./missing-io-id.ts";
import { netMismatch } from "./net-mismatch.ts";

type Points = Readonly<Record<string, Point>>;

/** From here on a float32 step is more than the thousandth that a meter shows. */
const COARSE_FROM = 16_384;
const LARGEST_COUNTER = 1e9;

/** t1..t4 of a solar or pulse input mean something else, so only the P1 meter's names are registers. */
const REGISTER_METERS: readonly Meter[] = ["p1", "p1-gas"];

function reading(register: Reading["register"], { at, value }: Point, question: string): Reading {
  if (value < 0 || value > LARGEST_COUNTER) {
    throw malformed(question, {
      en: `data.${register}[1] is ${value}, it must be a counter from 0 to ${LARGEST_COUNTER}`,
      nl: `data.${register}[1] is ${value}, dat moet een tellerstand van 0 tot ${LARGEST_COUNTER} zijn`,
    });
  }
  const step = value < COARSE_FROM ? 0 : Math.ceil(float32Step(value) * 1000);
  return { register, at, thousandths: Math.round(value * 1000), step };
}

function registers(meter: Meter, channels: Points, question: string): Reading[] {
  if (!REGISTER_METERS.includes(meter)) return [];
  return REGISTERS.flatMap((register) => {
    const known = channels[register];
    return known ? [reading(register, known, question)] : [];
  });
}

/** `electric_energy` and `electric_energy_low` are two names of one counter. */
function refuseTwoNets({ electric_energy: net, electric_energy_low: low }: Points, question: string): void {
  if (!net || !low || net.value === low.value) return;
  throw malformed(question, {
    en: `data.electric_energy is ${net.value} and data.electric_energy_low is ${low.value}, they must be equal`,
    nl: `data.electric_energy is ${net.value} en data.electric_energy_low is ${low.value}, die moeten gelijk zijn`,
  });
}

function lateIssue(channels: readonly string[], from: number, question: string): Issue {
  const list = channels.map(printable).join(", ");
  return {
    code: "outside-period",
    severity: "warning",
    from,
    text: {
      en: `In "${question}" ${list} was left out: its time is of a later day than asked`,
      nl: `In "${question}" is ${list} weggelaten: de tijd is van een latere dag dan gevraagd`,
    },
  };
}

/** The last known value may be of an earlier day than asked, never of a later one. */
function untilEndOfDay(channels: Points, day: CivilSpan, { question, zone, note }: PointsContext): Points {
  const entries = Object.entries(channels);
  const late = entries.filter(([, { at }]) => at >= day.end);
  const [first] = late;
  if (!first) return channels;
  const from = first[1].at;
  if (late.length === entries.length) throw otherPeriod(question, from, zone);
  const names = late.map(([name]) => name);
  note(lateIssue(names, from, question));
  return Object.assign(Object.create(null), Object.fromEntries(entries.filter(([name]) => !names.includes(name))));
}

/** In the Local Open API the counters stand beside the values of the moment, in `totals`. */
const counters = ({ data, totals }: PointsWords, local: boolean): PointsWords["data"] => totals ?? (local ? {} : data);

/** The last known counters, each with its own instant, also when that lies on an earlier day than was asked. */
export function decodeTotals(
  query: Extract<Query, { kind: "totals" }>,
  answer: Answer,
  { zone, local = false }: DecodeOptions,
): TotalsPage {
  const { meter } = query;
  const question = questionName(query, zone);
  const words = readAnswer(ANSWER_SCHEMA.points, answer.body, question);
  const issues: Issue[] = [...missingIoId(words.io_id, question, local || words.totals !== undefined)];
  const note = (issue: Issue): unknown => issues.push(issue);
  const context = { question, askedAt: answer.askedAt, zone, note };
  const all = decodePoints(counters(words, local), context);
  const channels = untilEndOfDay(all, civilSpan("day", query.at, zone), context);
  refuseTwoNets(channels, question);
  if (meter === "p1") issues.push(...netMismatch(channels, question));
  return {
    kind: "totals",
    meter,
    readings: registers(meter, channels, question),
    channels,
    askedAt: answer.askedAt,
    ioId: words.io_id,
    issues,
  };
}
