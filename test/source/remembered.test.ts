import { expect, test } from "vitest";
import { rememberedSource } from "../../src/source/archive/remembered.ts";
import type { Source } from "../../src/source/source.ts";
import { registerSource } from "../support/register-source.ts";
import { twoYears } from "../support/two-years.ts";

const noon = (date: string): { kind: "totals"; meter: "p1"; at: number } => ({
  kind: "totals",
  meter: "p1",
  at: Date.parse(`${date}T11:00:00Z`),
});

test("rememberedSource() asks a question once, also while its first answer is on its way", async () => {
  const inner = registerSource(twoYears());
  const home = rememberedSource(inner);
  const [one, other] = await Promise.all([home.ask(noon("2025-03-01")), home.ask(noon("2025-03-01"))]);
  expect(await home.ask(noon("2025-03-01"))).toBe(one);
  expect(other).toBe(one);
  await home.ask(noon("2025-03-02"));
  expect(inner.asked).toHaveLength(2);
});

test("rememberedSource() asks again what failed", async () => {
  const inner = registerSource(twoYears());
  const home = rememberedSource(inner);
  await expect(home.ask(noon("2025-03-01"), { signal: AbortSignal.abort() })).rejects.toThrow();
  expect((await home.ask(noon("2025-03-01"))).readings).toHaveLength(5);
});

test("rememberedSource() has at hand what its source has, and remembers that too", async () => {
  const inner = registerSource(twoYears());
  expect(rememberedSource(inner).atHand).toBeUndefined();
  const kept = registerSource(twoYears());
  const home = rememberedSource({ ...inner, atHand: () => kept });
  await home.atHand!().ask(noon("2025-03-01"));
  await home.atHand!().ask(noon("2025-03-01"));
  expect([inner.asked.length, kept.asked.length]).toEqual([0, 1]);
});

test("rememberedSource() of a source that has everything at hand asks once for both", async () => {
  const inner = registerSource(twoYears());
  const whole: Source = { ...inner, atHand: () => whole };
  const home = rememberedSource(whole);
  await home.ask(noon("2025-03-01"));
  await home.atHand!().ask(noon("2025-03-01"));
  expect(inner.asked).toHaveLength(1);
});

test("rememberedSource() has coverage only where its source has it", async () => {
  const inner = registerSource(twoYears());
  expect(rememberedSource(inner).coverage).toBeUndefined();
  const coverage = { missing: [], issues: [] };
  const counted = rememberedSource({ ...inner, coverage: async () => coverage });
  expect(await counted.coverage?.(0, 1)).toBe(coverage);
});
