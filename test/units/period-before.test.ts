import { describe, expect, test } from "vitest";
import { period } from "../../src/units/period.ts";
import { periodBefore } from "../../src/units/period-before.ts";
import { yearEarlier } from "../../src/units/year-earlier.ts";

const ZONE = "Europe/Amsterdam";

describe("what a period is compared with", () => {
  test.each([
    {
      of: "2026-11",
      before: "2026-10-01/2026-11-01",
      year: "2025-11-01/2025-12-01",
      why: "a month follows on a month",
    },
    { of: "2026-01", before: "2025-12-01/2026-01-01", year: "2025-01-01/2025-02-01", why: "also over a year" },
    { of: "2026-03", before: "2026-02-01/2026-03-01", year: "2025-03-01/2025-04-01", why: "whatever their lengths" },
    {
      of: "2026-11-01/2026-11-15",
      before: "2026-10-01/2026-10-15",
      year: "2025-11-01/2025-11-15",
      why: "the first days of a month go with the first days of the one before",
    },
    {
      of: "2026-03-01/2026-03-31",
      before: "2026-02-01/2026-03-01",
      year: "2025-03-01/2025-03-31",
      why: "and never with more than that has",
    },
    { of: "2026-W46", before: "2026-11-02/2026-11-09", year: "2025-11-09/2025-11-16", why: "a week follows on a week" },
    { of: "2024-02-29", before: "2024-02-28/2024-02-29", year: "2023-02-28/2023-03-01", why: "a leap day on a day" },
    {
      of: "2026-10-15/2026-11-15",
      before: "2026-09-14/2026-10-15",
      year: "2025-10-15/2025-11-15",
      why: "other days on as many days",
    },
  ])("$of: $why", ({ of, before, year }) => {
    expect(periodBefore(period(of, ZONE)).text).toBe(before);
    expect(yearEarlier(period(of, ZONE)).text).toBe(year);
  });
});
