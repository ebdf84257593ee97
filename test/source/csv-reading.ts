import { expect } from "vitest";
import { SourceError } from "../../src/errors.ts";
import type { Register } from "../../src/reading.ts";
import { type CsvOptions, csvSource } from "../../src/source/csv.ts";
import type { Source } from "../../src/source/source.ts";

export const EXPORTS = "fixtures/exports/";

/** A time after all rows of the tests. */
export const NOW = Date.parse("2026-06-01T12:00:00Z");

/** One file of lines. */
export const home = (lines: readonly string[], options: CsvOptions = {}): Source =>
  csvSource([{ name: "test.csv", text: lines.join("\n") }], { now: () => NOW, ...options });

/** What each register shows at an instant, in thousandths, and when it showed it. */
export async function shown(source: Source, iso: string): Promise<Record<string, readonly [number, string]>> {
  const { readings } = await source.ask({ kind: "totals", meter: "p1", at: Date.parse(iso) });
  return Object.fromEntries(
    readings.map(({ register, thousandths, at }) => [register, [thousandths, new Date(at).toISOString()] as const]),
  );
}

/** What registers counted between two instants, in thousandths. */
export async function counted(source: Source, from: string, to: string): Promise<Partial<Record<Register, number>>> {
  const [start, end] = [await shown(source, from), await shown(source, to)];
  return Object.fromEntries(Object.entries(end).map(([register, [value]]) => [register, value - start[register]![0]]));
}

/** The error that reading gives, which must name the file's own place. */
export function refusal(read: () => unknown): SourceError {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return error as SourceError;
  }
  throw new Error("nothing was refused");
}
