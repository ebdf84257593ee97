import { readFileSync } from "node:fs";
import { decode } from "../../src/source/decode/decode.ts";
import type { Page, Query } from "../../src/source/source.ts";

export const ZONE = "Europe/Amsterdam";

/** Epoch ms of ISO text with an offset. */
export const ms = (iso: string): number => {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new RangeError(`no instant: ${iso}`);
  return at;
};

const read = (name: string): string => readFileSync(new URL(`../../fixtures/api/${name}`, import.meta.url), "utf8");

/** The payloads printed in the vendor's documents; `"..."` marks what was cut from a list. */
export const vendor: Readonly<Record<string, unknown>> = JSON.parse(read("vendor_examples.json"));

/** A recorded body of the Local Open API. */
export const recorded = (name: string): string => read(`local_api_${name}.json`);

export interface Asked {
  readonly askedAt?: string;
  readonly local?: boolean;
  readonly zone?: string;
}

/** Decode a body (text, or what JSON makes of it), asked long after its period unless said otherwise. */
export function decoded<Q extends Query>(query: Q, body: unknown, asked: Asked = {}): Page<Q> {
  const { askedAt = "2030-01-01T00:00:00Z", local, zone = ZONE } = asked;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return decode(query, { body: text, askedAt: ms(askedAt) }, { zone, local });
}

/** The body of a series as the service sends it. */
export const series = (data: object): object => ({ io_id: 1, time: 1_496_242_535_000, data });

/** The codes of a page's issues. */
export const codes = (page: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  page.issues.map(({ code }) => code);

/** What a refusal says, in English. */
export function refusal(attempt: () => unknown): { code: string; message: string; hint: string | undefined } {
  try {
    attempt();
  } catch (error) {
    const { code, message, hint } = error as { code: string; message: string; hint?: { en: string } };
    return { code, message, hint: hint?.en };
  }
  throw new Error("it was not refused");
}
