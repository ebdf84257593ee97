import type { Issue } from "../../issue.ts";
import { isoInstant } from "../../units/zone.ts";
import { printable } from "../printable.ts";
import type { Point } from "../source.ts";
import type { Pair } from "./answer-schema.ts";
import { undoFloat32 } from "./float32.ts";

export interface PointsContext {
  /** Names what was asked, for messages. */
  readonly question: string;
  readonly askedAt: number;
  readonly zone: string;
  readonly note: (issue: Issue) => unknown;
}

const MINUTE = 60_000;
const CLOCK_SLACK = 5 * MINUTE;

/** A device that lost its clock counts from 1970 or from 2000; no CEMM is older than that. */
const FIRST_CREDIBLE = Date.UTC(2001, 0, 1);

/** DSMR counters, and their differences by tariff, show three decimals. */
const THREE_DECIMALS = /^(t[1-4]|gas|volume|electric_energy(_low|_high)?)$/;

function clockIssue(channel: string, at: number, { question, zone }: PointsContext): Issue {
  const name = printable(channel);
  const stamp = isoInstant(at, zone);
  return {
    code: "clock",
    severity: "warning",
    from: at,
    text: {
      en: `The value of ${name} in "${question}" was left out: its time ${stamp} cannot be, so look at the device's clock`,
      nl: `De waarde van ${name} in "${question}" is weggelaten: de tijd ${stamp} kan niet, kijk de klok van het apparaat na`,
    },
  };
}

function timelessIssue(channel: string, value: number, question: string): Issue {
  const name = printable(channel);
  return {
    code: "value-without-time",
    severity: "warning",
    text: {
      en: `The value ${value} of ${name} in "${question}" was left out: it has no time`,
      nl: `De waarde ${value} van ${name} in "${question}" is weggelaten: er staat geen tijd bij`,
    },
  };
}

function impossibleIssue(channel: string, value: number, question: string): Issue {
  const name = printable(channel);
  return {
    code: "impossible-value",
    severity: "warning",
    text: {
      en: `The value ${value} of ${name} in "${question}" was left out: no meter can show it`,
      nl: `De waarde ${value} van ${name} in "${question}" is weggelaten: geen meter kan die tonen`,
    },
  };
}

function point(name: string, [at, value]: Pair, context: PointsContext): Point | undefined {
  if (at === 0 && value) context.note(timelessIssue(name, value, context.question));
  if (at === 0 || value === null) return undefined;
  if (at < FIRST_CREDIBLE || at > context.askedAt + CLOCK_SLACK) {
    context.note(clockIssue(name, at, context));
    return undefined;
  }
  if (!Number.isFinite(Math.fround(value))) {
    context.note(impossibleIssue(name, value, context.question));
    return undefined;
  }
  return { at, value: undoFloat32(value, THREE_DECIMALS.test(name) ? 3 : undefined) };
}

/**
 * One value a channel, under the service's own names, float32 undone. What was never measured (`[0,0]`) or is null is left
 * out; so are a value without a time, one beyond any float32, and a stamp that cannot be, each with an issue.
 */
export function decodePoints(
  words: Readonly<Record<string, Pair>>,
  context: PointsContext,
): Readonly<Record<string, Point>> {
  const channels: Record<string, Point> = Object.create(null);
  for (const [name, pair] of Object.entries(words)) {
    const known = point(name, pair, context);
    if (known) channels[name] = known;
  }
  return channels;
}
