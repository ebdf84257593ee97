import { expect, test } from "vitest";
import { type DayTemperature, degreeDays } from "../../src/mod.ts";

test("three days of 20, 10 and -4 °C ask for 0 + 8 + 22 = 30 degree days, as Statistics Netherlands counts them", () => {
  const days: readonly DayTemperature[] = [
    { date: "2026-01-01", celsius: 20 },
    { date: "2026-01-02", celsius: 10 },
    { date: "2026-01-03", celsius: -4 },
  ];
  const period = { text: "2026-01-01/2026-01-04", from: "2026-01-01", to: "2026-01-04" };
  const counted = degreeDays(days, period, { weighted: false });
  expect(counted.days.map((day) => day.degreeDays)).toEqual([0, 8, 22]);
  expect(counted.total).toBe(30);
});
