import { describe, expect, test } from "vitest";
import { type Comparison, compare } from "../../src/bill/compare.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { settledUsage } from "../../src/usage/settled-usage.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, twoYears, ZONE } from "../support/two-years.ts";

const base = contractOf().electricity!;

const electricity = (changes: object): Parameters<typeof contractOf>[0] => ({
  electricity: { ...base, ...changes } as never,
});

const first = contractOf({ name: "Eerste" });
const cheap = contractOf({ name: "Goedkoop", ...electricity({ supply: [{ from: "2024-01-01", price: "0.09000" }] }) });
const dear = contractOf({
  name: "Duur",
  vat: "included",
  gas: { supply: [{ from: "2024-01-01", price: "2.50000" }] },
});

const MONTHS_OF_2025 = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);

async function compared(contracts: readonly Contract[], allowProposedLaw = false, text = "2025"): Promise<Comparison> {
  const home = registerSource(twoYears());
  const usages = contracts.map((contract) => settledUsage(home, contract, period(text, ZONE), { now: LATER }));
  return compare(await Promise.all(usages), { lang: "en", allowProposedLaw });
}

const added = (amounts: readonly string[]): string => sum(amounts.map(money)).toFixed(2);

describe("compare()", () => {
  test("ranks by total, whatever the order in which contracts are named", async () => {
    const { ranking } = await compared([first, dear, cheap]);
    expect(ranking.map(({ rank, name, bill }) => [rank, name, bill])).toEqual([
      [1, "Goedkoop", 2],
      [2, "Eerste", 0],
      [3, "Duur", 1],
    ]);
  });

  test("lays every part beside the first, and all adds up to the printed totals", async () => {
    const { ranking, bills } = await compared([first, dear, cheap], true);
    for (const { total, difference, parts, bill } of ranking) {
      expect(total).toBe(bills[bill]!.totals.gross);
      expect(difference).toBe(money(total).minus(bills[0]!.totals.gross).toFixed(2));
      expect(added(parts.map(({ amount }) => amount))).toBe(total);
      expect(added(parts.map((part) => part.difference))).toBe(difference);
    }
  });

  test("two contracts that say the same cost the same, and the one named first stands first", async () => {
    const { ranking } = await compared([first, { ...first, name: "Zelfde" }]);
    expect(ranking.map(({ name, difference }) => [name, difference])).toEqual([
      ["Eerste", "0.00"],
      ["Zelfde", "0.00"],
    ]);
  });

  test("an issue that not all contracts have begins with the names of those that have it", async () => {
    const correction = Object.fromEntries(MONTHS_OF_2025.map((month) => [month, "1.0100"]));
    const corrected = contractOf({
      name: "Herleid",
      gas: { supply: [{ from: "2024-01-01", price: "0.38000" }], correction },
    });
    const told = async (...contracts: Contract[]) =>
      (await compared(contracts)).issues.filter(({ code }) => code === "gas-uncorrected").map(({ message }) => message);
    const [alone] = await told(first);
    expect(alone).toMatch(/^The contract has no gas correction/);
    expect(await told(first, dear)).toEqual([alone]);
    expect(await told(first, corrected, dear)).toEqual([`Eerste, Duur: ${alone}`]);
  });

  test("refuses other days, and no contract at all", async () => {
    const home = registerSource(twoYears());
    const of = (text: string) => settledUsage(home, first, period(text, ZONE), { now: LATER });
    const usages = [await of("2025"), await of("2024")];
    expect(() => compare(usages)).toThrow("they must be the same");
    expect(() => compare([])).toThrow("give at least one");
  });
});

describe("the same year under the rules of 2027", () => {
  test("is not there unless a proposed law is allowed", async () => {
    const { rulesOf2027, bills } = await compared([first]);
    expect([rulesOf2027, bills.length]).toEqual([[], 1]);
  });

  test("keeps days, readings, prices and VAT; nothing is netted, and all import is taxed at the proposed rates", async () => {
    const { bills, issues } = await compared([first], true);
    const [own, later] = bills;
    expect(later!.period).toEqual(own!.period);
    expect(later!.readings).toEqual(own!.readings);
    const energy = (made: typeof own, kind: string) => made!.lines.filter((line) => line.kind === kind);
    expect(energy(later, "supply")).toEqual(energy(own, "supply"));
    expect(energy(later, "netting")).toEqual([]);
    const imported = sum(
      own!.readings.filter(({ register }) => /t[12]/.test(register)).map(({ usage }) => money(usage)),
    );
    const exported = sum(
      own!.readings.filter(({ register }) => /t[34]/.test(register)).map(({ usage }) => money(usage)),
    );
    const taxed = (made: typeof own) =>
      sum(
        energy(made, "energy-tax")
          .filter(({ commodity }) => commodity === "electricity")
          .map(({ quantity }) => money(quantity)),
      );
    expect(taxed(own).toFixed(3)).toBe(imported.minus(exported).toFixed(3));
    expect(taxed(later).toFixed(3)).toBe(imported.toFixed(3));
    expect(sum(energy(later, "feed-in").map(({ quantity }) => money(quantity))).toFixed(3)).toBe(
      exported.negated().toFixed(3),
    );
    for (const line of [...energy(later, "energy-tax"), ...energy(later, "tax-credit")])
      expect(line.law).toBe("proposed");
    expect(energy(later, "energy-tax").map(({ price }) => price)).toEqual(["0.08800", "0.61630"]);
    expect(energy(later, "tax-credit")[0]!.price).toBe("-1.423507");
    expect(later!.vatLines.map(({ rate }) => rate)).toEqual(own!.vatLines.map(({ rate }) => rate).concat("0"));
    expect(issues.map(({ code }) => code)).toContain("rules-of-2027");
  });

  test("says which contract does not say enough for it, and compares the others", async () => {
    const silent = contractOf({ name: "Zwijgt", ...electricity({ feedIn: [] }) });
    const { rulesOf2027, issues } = await compared([first, silent], true);
    expect(rulesOf2027.map(({ name }) => name)).toEqual(["Eerste"]);
    const told = issues.find(({ code }) => code === "rules-of-2027-not-billed");
    expect(told?.message).toMatch(/^Not billed under the rules of 2027 with contract Zwijgt: Cannot price/);
  });

  const LAW = "the same days, readings, prices and VAT, without netting, with energy tax over all import";
  const own = {
    energyTax: [{ from: "2024-01-01", tiers: [{ price: "0.10" }] }],
    taxCredit: [{ from: "2024-01-01", perYear: "500" }],
  };
  const stated = (changes: object) => contractOf({ name: "Eigen", ...electricity(changes), gas: undefined as never });
  test.each([
    ["all that is proposed", [first], `${LAW} at the rates and the credit proposed for 2027. A`],
    [
      "tax and credit of the contract",
      [stated(own)],
      `${LAW} at the contract's own rates, with the contract's own credit. A`,
    ],
    [
      "own tax, proposed credit",
      [stated({ energyTax: own.energyTax })],
      `${LAW} at the contract's own rates, with the credit proposed for 2027. A`,
    ],
    [
      "no tax, no credit",
      [stated({ energyTax: "none", taxCredit: "none" })],
      "the same days, readings, prices and VAT, without netting. A",
    ],
    [
      "one contract as proposed and one of its own",
      [first, stated(own)],
      `${LAW} at the rates proposed for 2027 where a contract has none of its own, with the credit proposed for 2027 where a contract has none of its own. A`,
    ],
  ])("says only what was used: %s", async (_, contracts, said) => {
    const { issues } = await compared(contracts, true);
    expect(issues.find(({ code }) => code === "rules-of-2027")!.message).toContain(
      `rules of 2027: ${said} calculation`,
    );
  });

  test("measures feed-in pay by the minimum of 2027", async () => {
    const { issues } = await compared([first], true);
    expect(issues.map(({ code }) => code)).toContain("feed-in-below-minimum");
    expect((await compared([first])).issues.map(({ code }) => code)).not.toContain("feed-in-below-minimum");
  });
});
