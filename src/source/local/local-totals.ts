import { SourceError } from "../../errors.ts";
import type { Text } from "../../text.ts";
import { civilDate } from "../../units/zone.ts";
import { questionName } from "../question-name.ts";
import type { Answer, Query } from "../source.ts";

/** What the box's totals are checked against. */
export interface LocalTotalsOptions {
  readonly host: string;
  readonly zone: string;
}

type TotalsQuery = Extract<Query, { kind: "totals" }>;

/** The service's own stamps are whole minutes, so "now" is no finer. */
const MINUTE = 60_000;

function unsupported(query: TotalsQuery, { host, zone }: LocalTotalsOptions, problem: Text): SourceError {
  const name = questionName(query, zone);
  return new SourceError({
    code: "unsupported",
    text: {
      en: `Cannot ask ${host} for ${name}: ${problem.en}`,
      nl: `Kan ${name} niet opvragen bij ${host}: ${problem.nl}`,
    },
    hint: {
      en: "Use the Open API, which keeps the readings of past days",
      nl: "Gebruik de Open API, die bewaart de standen van eerdere dagen",
    },
  });
}

/** Throws SourceError `unsupported` unless the counters of this moment answer the query: the box keeps no others. */
export function checkLocalTotals(query: TotalsQuery, now: number, options: LocalTotalsOptions): void {
  const isToday = civilDate(query.at, options.zone) === civilDate(now, options.zone);
  if (isToday && query.at >= now - MINUTE) return;
  throw unsupported(query, options, {
    en: "the box tells its readings of this moment only",
    nl: "het kastje geeft alleen de standen van dit moment",
  });
}

/** Throws SourceError `unsupported` when the realtime answer has no `totals` beside its data, as with firmware before 2.26. */
export function checkHasTotals(query: TotalsQuery, { body }: Answer, options: LocalTotalsOptions): void {
  const words: unknown = JSON.parse(body);
  if (typeof words === "object" && words !== null && "totals" in words) return;
  throw unsupported(query, options, {
    en: "the box's firmware tells no totals",
    nl: "de firmware van het kastje geeft geen totalen",
  });
}
