import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { money, sum } from "../../src/units/money.ts";
import { CASES, caseBill, givenOf, type Published } from "./case-bill.ts";

const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

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

const isRefused = (name: string): boolean => givenOf(name).published.refused !== undefined;

describe.each(names.filter((name) => !isRefused(name)))("case %s", (name) => {
  test("prints the published amounts", async () => {
    expectPublished(await caseBill(name), givenOf(name).published);
  });

  test("prints the bill of the golden file", async () => {
    const { document: _, ...printed } = await caseBill(name);
    await expect(`${JSON.stringify(printed, null, 2)}\n`).toMatchFileSnapshot(join(CASES, name, "bill.json"));
  });
});

describe.each(names.filter((name) => givenOf(name).parts !== undefined))("case %s in parts", (name) => {
  const parts = givenOf(name).parts ?? [];

  test.each(parts.map((part) => [part.period, part] as const))("prints the amounts of %s", async (text, part) => {
    expectPublished(await caseBill(name, text), part);
  });

  test("adds up to the whole", async () => {
    const bills = await Promise.all(parts.map((part) => caseBill(name, part.period)));
    expect(quantitiesOf(bills.flatMap(({ lines }) => lines))).toEqual(quantitiesOf((await caseBill(name)).lines));
  });
});

test.each(names.filter(isRefused))("case %s is refused with the reason", async (name) => {
  const { code, says } = givenOf(name).published.refused!;
  await expect(caseBill(name)).rejects.toMatchObject({ code, text: { en: says } });
});
