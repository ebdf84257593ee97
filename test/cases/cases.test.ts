import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import type { Lang } from "../../src/text.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type Counters, registerSource } from "../support/register-source.ts";

/** What was published or worked out by hand: amounts and quantities by line id (rows of one id are added), and the rest of the bill. */
interface Published {
  readonly lines?: Record<string, string>;
  readonly quantities?: Record<string, string>;
  readonly totals?: Partial<Bill["totals"]>;
  readonly status?: Bill["status"];
  readonly issues?: readonly string[];
  readonly refused?: { readonly code: string; readonly says: string };
}

interface Case {
  readonly about: string;
  readonly period: string;
  readonly lang?: Lang;
  readonly allowProposedLaw?: boolean;
  readonly readings: Counters;
  readonly published: Published;
  /** Bills of the same home that together are the whole. */
  readonly parts?: readonly (Published & { readonly period: string })[];
}

const folder = fileURLToPath(new URL("../../fixtures/cases/", import.meta.url));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const given = (name: string): Case => parse(readFileSync(join(folder, name, "case.yaml"), "utf8"));

async function billOf(name: string, text = given(name).period): Promise<Bill> {
  const { readings, lang = "en", allowProposedLaw } = given(name);
  const contract = await readContract(join(folder, name, "contract.yaml"));
  const now = Date.parse("2030-01-01T00:00:00Z");
  const used = await usage(registerSource(readings, { zone: contract.zone }), contract, period(text, contract.zone), {
    now,
  });
  return bill(used, contract, { lang, allowProposedLaw });
}

const added = (owed: Bill, id: string, field: "amount" | "quantity"): string =>
  sum(owed.lines.filter((line) => line.id === id).map((line) => money(line[field]))).toFixed(
    field === "amount" ? 2 : 3,
  );

function expectPublished(owed: Bill, { lines, quantities, totals, status, issues }: Published): void {
  for (const [id, amount] of Object.entries(lines ?? {})) expect([id, added(owed, id, "amount")]).toEqual([id, amount]);
  for (const [id, quantity] of Object.entries(quantities ?? {}))
    expect([id, added(owed, id, "quantity")]).toEqual([id, quantity]);
  expect(owed.totals).toMatchObject(totals ?? {});
  expect(owed.status).toBe(status ?? "final");
  if (issues) expect(owed.issues.map(({ code }) => code)).toEqual(issues);
}

/** Quantities by id, price and VAT rate, without what comes to nothing. */
function quantitiesOf(lines: readonly BillLine[]): Record<string, string> {
  const keys = [...new Set(lines.map(({ id, price, vatRate }) => `${id} ${price} ${vatRate}`))].sort();
  const totals = keys.map((key) => {
    const rows = lines.filter(({ id, price, vatRate }) => `${id} ${price} ${vatRate}` === key);
    return [key, sum(rows.map(({ quantity }) => money(quantity)))] as const;
  });
  return Object.fromEntries(
    totals.filter(([, total]) => !total.isZero()).map(([key, total]) => [key, total.toFixed()]),
  );
}

const isRefused = (name: string): boolean => given(name).published.refused !== undefined;

describe.each(names.filter((name) => !isRefused(name)))("case %s", (name) => {
  test("prints the published amounts", async () => {
    expectPublished(await billOf(name), given(name).published);
  });

  test("prints the bill of the golden file", async () => {
    const { document: _, ...printed } = await billOf(name);
    await expect(`${JSON.stringify(printed, null, 2)}\n`).toMatchFileSnapshot(join(folder, name, "bill.json"));
  });
});

describe.each(names.filter((name) => given(name).parts !== undefined))("case %s in parts", (name) => {
  const parts = given(name).parts ?? [];

  test.each(parts.map((part) => [part.period, part] as const))("prints the amounts of %s", async (text, part) => {
    expectPublished(await billOf(name, text), part);
  });

  test("adds up to the whole", async () => {
    const bills = await Promise.all(parts.map((part) => billOf(name, part.period)));
    expect(quantitiesOf(bills.flatMap(({ lines }) => lines))).toEqual(quantitiesOf((await billOf(name)).lines));
  });
});

test.each(names.filter(isRefused))("case %s is refused with the reason", async (name) => {
  const { code, says } = given(name).published.refused!;
  await expect(billOf(name)).rejects.toMatchObject({ code, text: { en: says } });
});
