import type { Source } from "../../source/source.ts";
import { collect } from "../../stream/collect.ts";
import { gaps } from "../../stream/gaps.ts";
import { type BoundaryChunk, readings } from "../../stream/readings.ts";
import { samples } from "../../stream/samples.ts";
import { addDays, weekdayOf } from "../../units/civil.ts";
import { type Period, period } from "../../units/period.ts";
import { civilDate } from "../../units/zone.ts";
import type { Context } from "../context.ts";
import { doubtful, type Finding, fine } from "./finding.ts";

const FRESH_MS = 15 * 60_000;

/** The last Monday to Sunday that is over. */
function lastWeek(now: number, zone: string): Period {
  const today = civilDate(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  return period(`${addDays(monday, -7)}/${monday}`, zone);
}

const isRead = ({ boundary, readings: shown }: BoundaryChunk): boolean =>
  shown.some(({ register, at }) => register !== "gas" && boundary - at <= FRESH_MS);

/** What is missing of the last week that is over: readings at midnight, which bills need, and minutes of power. */
export async function examineWeek(source: Source, { now, signal, options }: Context): Promise<readonly Finding[]> {
  if (options.local !== undefined) return [];
  const week = lastWeek(now, source.zone);
  const chunks = await collect(readings(source, { period: week }), { signal });
  const unread = chunks.filter((chunk) => !isRead(chunk)).map(({ date }) => date);
  const missing = await collect(samples(source, { meter: "p1", every: "minute", period: week }).pipe(gaps()), {
    signal,
  });
  const minutes = missing.reduce((sum, { slots }) => sum + slots, 0);
  const text = {
    en: `week ${week.from}/${week.to}: ${unread.length} midnights without a reading, ${minutes} minutes without power`,
    nl: `week ${week.from}/${week.to}: ${unread.length} middernachten zonder stand, ${minutes} minuten zonder vermogen`,
  };
  if (unread.length === 0) return [fine(text.en, text.nl)];
  return [
    doubtful(text, {
      en: `A bill that begins or ends on ${unread.join(", ")} would be estimated`,
      nl: `Een rekening die begint of eindigt op ${unread.join(", ")} zou geschat zijn`,
    }),
  ];
}
