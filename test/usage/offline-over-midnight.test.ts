import { describe, expect, onTestFinished, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { cemmSource } from "../../src/source/cemm.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { simulatedCemm } from "../../src/testing/simulated-cemm.ts";
import { type HomeReading, simulatedHome } from "../../src/testing/simulated-home.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";

const ZONE = "Europe/Amsterdam";
const at = (text: string): number => Date.parse(text);
const NOW = at("2026-12-05T12:00:00+01:00");

async function homeOf(readings: readonly HomeReading[], offline: readonly (readonly [string, string])[] = []) {
  const away = offline.map(([from, to]) => ({ from: at(from), to: at(to) }));
  const server = await simulatedCemm({ home: simulatedHome({ readings, offline: away }), now: () => NOW });
  onTestFinished(() => server.close());
  return cemmSource({
    apiKey: server.apiKey,
    uid: server.uid,
    baseUrl: server.url,
    now: () => NOW,
    policy: { spacingMs: 0 },
  });
}

const CONTRACT: ContractInput = {
  name: "Any",
  vat: "excluded",
  settlement: "none",
  electricity: { supply: [{ from: "2026-01-01", price: "0.10" }], energyTax: "none", taxCredit: "none" },
};

describe("a device that was offline over midnight", () => {
  test.each(["01", "03", "05", "07", "12", "20"])(
    "and came back at %s:00 is interpolated to its very next reading",
    async (hour) => {
      const back = `2026-11-02T${hour}:00:00+01:00`;
      const source = await homeOf(
        [
          { at: at("2026-10-31T00:00:00+01:00"), t1: 0, t2: 0 },
          { at: at("2026-11-01T22:00:00+01:00"), t1: 200_000, t2: 0 },
          { at: at(back), t1: 200_700, t2: 0 },
          { at: at("2026-11-03T00:00:00+01:00"), t1: 230_000, t2: 0 },
          { at: at("2026-11-04T00:00:00+01:00"), t1: 231_000, t2: 0 },
        ],
        [["2026-11-01T22:00:00+01:00", back]],
      );
      const asked = period("2026-11-02", ZONE);
      const { spans } = await usage(source, defineContract(CONTRACT), asked, { now: NOW });
      const share = (2 * 3_600_000) / (at(back) - at("2026-11-01T22:00:00+01:00"));
      expect(spans[0]!.start.quality).toBe("estimated");
      expect(Math.abs(spans[0]!.start.thousandths - (200_000 + 700 * share))).toBeLessThanOrEqual(20);
    },
  );

  test("makes the bill provisional also when nothing was used", async () => {
    const still = { t1: 100_000, t2: 50_000 };
    const source = await homeOf(
      [
        { at: at("2026-10-31T00:00:00+01:00"), ...still },
        { at: at("2026-11-04T00:00:00+01:00"), ...still },
      ],
      [["2026-11-01T22:00:00+01:00", "2026-11-02T05:00:00+01:00"]],
    );
    const contract = defineContract(CONTRACT);
    const used = await usage(source, contract, period("2026-11-02", ZONE), { now: NOW });
    expect(bill(used, contract).status).toBe("provisional");
  });
});

test("a home without export has null by the hour, not zero", async () => {
  const source = await homeOf([
    { at: at("2026-11-01T00:00:00+01:00"), t1: 0, t2: 0 },
    { at: at("2026-11-03T00:00:00+01:00"), t1: 4_000, t2: 6_000 },
  ]);
  const { rows } = await usageRows(source, period("2026-11-02", ZONE), { by: "hour", now: NOW });
  expect(rows).toHaveLength(24);
  expect(
    rows.every(
      ({ exportLow, exportNormal, importLow }) => exportLow === null && exportNormal === null && importLow !== null,
    ),
  ).toBe(true);
});
