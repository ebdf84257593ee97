import { civilSpan } from "./civil-span.ts";
import { METERS, type Query } from "./source.ts";

/** The zone and the instant (epoch ms) by which a query is checked. */
export interface CheckOptions {
  readonly zone: string;
  readonly now: number;
}

const KINDS: readonly Query["kind"][] = ["devices", "ios", "io", "realtime", "day", "month", "year", "totals"];

/** As milliseconds this is in 1973; as seconds it is after 5138. */
const EARLIEST_MS = 1e11;
const LATEST_MS = 8.64e15;

function checkMeter(meter: unknown): void {
  if ((METERS as readonly unknown[]).includes(meter)) return;
  throw new RangeError(`Cannot ask for meter ${JSON.stringify(meter)}: it must be one of ${METERS.join(", ")}`);
}

function checkAt(query: Extract<Query, { at: number }>, { zone, now }: CheckOptions): void {
  const { kind, at } = query;
  if (!Number.isFinite(at) || at < 0 || at > LATEST_MS) {
    throw new RangeError(`Cannot ask for the ${kind} at ${at}: it must be an instant in milliseconds since 1970`);
  }
  if (at < EARLIEST_MS) {
    throw new RangeError(`Cannot ask for the ${kind} at ${at}: it must be in milliseconds, these look like seconds`);
  }
  const { start, from } = civilSpan(kind === "totals" ? "day" : kind, at, zone);
  if (start > now) throw new RangeError(`Cannot ask for the ${kind} of ${from}: it has not begun`);
}

function checkKind(kind: unknown): void {
  if ((KINDS as readonly unknown[]).includes(kind)) return;
  throw new RangeError(`Cannot ask for ${JSON.stringify(kind)}: it must be one of ${KINDS.join(", ")}`);
}

/**
 * Refuses a query that no service can answer, before anything is asked: its kind and meter become part of a path. Throws
 * RangeError.
 */
export function checkQuery(query: Query, options: CheckOptions): void {
  checkKind(query.kind);
  if (query.kind === "devices" || query.kind === "ios") return;
  checkMeter(query.meter);
  if (query.kind !== "io" && query.kind !== "realtime") checkAt(query, options);
}
