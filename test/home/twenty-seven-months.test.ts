import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cemmSource } from "../../src/source/cemm.ts";
import type { Source } from "../../src/source/source.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { demoHome } from "../../src/testing/demo-home.ts";
import { type SimulatedCemm, simulatedCemm } from "../../src/testing/simulated-cemm.ts";
import type { SimulatedHome } from "../../src/testing/simulated-home.ts";
import { datesBetween, firstOfMonth, monthOf } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const NAMES = {
  t1: "t1_low_import",
  t2: "t2_normal_import",
  t3: "t3_low_export",
  t4: "t4_normal_export",
  gas: "gas",
} as const;
const REGISTERS = ["t1", "t2", "t3", "t4", "gas"] as const;

const months = datesBetween("2021-01-01", "2023-04-01")
  .filter((date) => date === firstOfMonth(date))
  .map(monthOf);
const expected: { months: Record<string, Record<string, number>> } = JSON.parse(
  readFileSync(file("fixtures/home/expected.json"), "utf8"),
);

const counted = ({ spans }: Usage, register: string): number =>
  spans.filter((span) => span.register === register).reduce((sum, { thousandths }) => sum + thousandths, 0);

describe.each(["UTC", "Europe/Amsterdam", "Pacific/Auckland"])(
  "the demo home with the machine in %s",
  (machineZone) => {
    let server: SimulatedCemm;
    let home: SimulatedHome;
    let source: Source;
    const used = new Map<string, Usage>();

    beforeAll(async () => {
      vi.stubEnv("TZ", machineZone);
      home = await demoHome();
      server = await simulatedCemm({ home });
      source = cemmSource({ apiKey: server.apiKey, uid: server.uid, baseUrl: server.url, policy: { spacingMs: 0 } });
      const contract = await readContract(file("fixtures/contracts/demo.yaml"));
      for (const month of months) used.set(month, await usage(source, contract, period(month, contract.zone)));
    }, 60_000);

    afterAll(async () => {
      vi.unstubAllEnvs();
      await server.close();
    });

    test("has 27 months", () => {
      expect(used.size).toBe(27);
      expect(new Date(2021, 0, 1).getTimezoneOffset()).toBe(
        { UTC: 0, "Europe/Amsterdam": -60, "Pacific/Auckland": -780 }[machineZone],
      );
    });

    test.each(months)("%s: every register counts exactly what the simulated home holds", (month) => {
      const { period: billed, spans } = used.get(month)!;
      const lastMinute = (at: number): number => at - 60_000;
      for (const register of REGISTERS) {
        const truth =
          home.countAt(register, lastMinute(billed.end))! - home.countAt(register, lastMinute(billed.start))!;
        expect([register, counted(used.get(month)!, register)]).toEqual([register, truth]);
      }
      expect(spans.every(({ quality }) => quality === "measured")).toBe(true);
    });

    test.each(months)("%s: within 0.3 kWh a boundary of the registers at midnight, gas exactly", (month) => {
      for (const register of REGISTERS) {
        const difference = Math.abs(
          counted(used.get(month)!, register) / 1000 - expected.months[month]![NAMES[register]]!,
        );
        expect(difference).toBeLessThanOrEqual(register === "gas" ? 1e-9 : 2 * 0.3);
      }
    });
  },
);
