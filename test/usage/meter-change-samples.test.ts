import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { cemmSource } from "../../src/source/cemm.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { PriceSeries } from "../../src/tariff/prices/price-series.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { type SimulatedCemm, simulatedCemm } from "../../src/testing/simulated-cemm.ts";
import { type HomeRestart, simulatedHome } from "../../src/testing/simulated-home.ts";
import { period } from "../../src/units/period.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { type UsageTable, usageRows } from "../../src/usage/usage-rows.ts";

const ZONE = "Europe/Amsterdam";
const HOUR = 3_600_000;
const START = Date.parse("2026-11-10T00:00:00+01:00");
const NOW = Date.parse("2026-11-20T12:00:00+01:00");
const DAYS = period("2026-11-11/2026-11-14", ZONE);
const CHANGE = "2026-11-12T10:30";
const CHANGED = Date.parse(`${CHANGE}:00+01:00`);

/** Six days by the hour; export at noon, gas in the morning. */
const READINGS = Array.from({ length: 6 * 24 + 1 }, (_, hour) => ({
  at: START + hour * HOUR,
  t1: 5_321_000 + 211 * hour,
  t2: 6_002_000 + 87 * hour,
  t3: 10_000 + 500 * Math.floor((hour + 12) / 24),
  t4: 33_000 + 40 * hour,
  gas: 912_000 + 130 * Math.floor((hour + 13) / 12),
}));

const RULES: ContractInput = {
  name: "By the slot",
  vat: "excluded",
  settlement: "none",
  electricity: {
    supply: [{ from: "2026-01-01", dynamic: { prices: "power.csv", surcharge: "0.01" } }],
    feedIn: [{ from: "2026-01-01", dynamic: { prices: "power.csv", surcharge: "0" }, vat: 0 }],
  },
  gas: { supply: [{ from: "2026-01-01", dynamic: { prices: "gas.csv", surcharge: "0.05" } }] },
};

const prices = (name: string, first: number): PriceSeries => {
  const rows = READINGS.map(({ at }, hour) => `${new Date(at).toISOString()},0.${first + (hour % 24)}`);
  return priceSeriesOf(["start,price", ...rows].join("\n"), name);
};

const contractOf = (meterChanges: ContractInput["meterChanges"]): Contract =>
  defineContract(
    { ...RULES, meterChanges },
    { prices: { "power.csv": prices("power.csv", 10), "gas.csv": prices("gas.csv", 30) } },
  );

const servers: SimulatedCemm[] = [];

async function homeOf(restarts: readonly HomeRestart[] | undefined): Promise<Source> {
  const server = await simulatedCemm({ home: simulatedHome({ readings: READINGS, restarts }), now: () => NOW });
  servers.push(server);
  const { apiKey, uid, url: baseUrl } = server;
  return cemmSource({ apiKey, uid, baseUrl, now: () => NOW, policy: { spacingMs: 0 } });
}

afterAll(() => Promise.all(servers.map((server) => server.close())));

interface Measured {
  readonly used: Usage;
  readonly rows: UsageTable;
  readonly contract: Contract;
}

async function measured(restarts?: readonly HomeRestart[]): Promise<Measured> {
  const truth = simulatedHome({ readings: READINGS });
  const written = (restarts ?? []).map(({ at: _, ...first }) => {
    const names = Object.keys(first) as (keyof typeof first)[];
    return {
      at: CHANGE,
      old: Object.fromEntries(names.map((name) => [name, truth.countAt(name, CHANGED)! / 1000])),
      new: Object.fromEntries(names.map((name) => [name, first[name]! / 1000])),
    };
  });
  const contract = contractOf(written);
  const home = await homeOf(restarts);
  return {
    contract,
    used: await usage(home, contract, DAYS, { now: NOW }),
    rows: await usageRows(home, DAYS, { by: "hour", contract, now: NOW }),
  };
}

const energies = ({ slots }: Usage): Record<string, number[]> =>
  Object.fromEntries(slots.map(({ direction, thousandths }) => [direction, [...thousandths]]));

const quantities = ({ rows }: UsageTable) => rows.map(({ quality: _, ...row }) => row);

describe("hours and price slots on the day of a change", () => {
  let plain: Measured;
  beforeAll(async () => {
    plain = await measured();
  });

  test("of electricity are those that were measured: power knows of no meter", async () => {
    const changed = await measured([{ at: CHANGED, t1: 0, t2: 12, t3: 0, t4: 99_000 }]);
    expect(energies(changed.used)).toEqual(energies(plain.used));
    expect(changed.rows.rows).toEqual(plain.rows.rows);
    const [made, wanted] = [changed, plain].map(({ used, contract }) => bill(used, contract));
    expect([made!.lines, made!.totals, made!.status]).toEqual([wanted!.lines, wanted!.totals, "final"]);
  });

  test("of gas hold what the registers leave to the hour in which the counter jumped", async () => {
    const changed = await measured([{ at: CHANGED, gas: 0 }]);
    expect(energies(changed.used)).toEqual(energies(plain.used));
    expect(quantities(changed.rows)).toEqual(quantities(plain.rows));
    const gas = changed.used.slots.find(({ direction }) => direction === "gas")!;
    expect(gas.quality.filter((quality) => quality === "estimated")).toHaveLength(gas.spreads.length);
  });

  test("of gas are those that were measured where the new meter counts on from the old one", async () => {
    const count = simulatedHome({ readings: READINGS }).countAt("gas", CHANGED)!;
    const changed = await measured([{ at: CHANGED, gas: count }]);
    expect(changed.used.slots).toEqual(plain.used.slots);
    expect(changed.rows.rows).toEqual(plain.rows.rows);
  });
});
