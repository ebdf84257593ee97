import { expect, test } from "vitest";
import { settlementYear } from "../../src/usage/settlement-year.ts";
import { contractOf } from "../support/two-years.ts";

test.each([
  { settlement: { start: "2024-03-01" }, date: "2025-11-30", year: "2025-03-01/2026-03-01" },
  { settlement: { start: "2024-03-01" }, date: "2025-02-28", year: "2024-03-01/2025-03-01" },
  { settlement: { start: "2024-03-01" }, date: "2025-03-01", year: "2025-03-01/2026-03-01" },
  { settlement: { starts: ["2024-09-12", "2025-03-01"] }, date: "2025-01-15", year: "2024-09-12/2025-03-01" },
  { settlement: { starts: ["2024-09-12", "2025-03-01"] }, date: "2026-05-01", year: "2026-03-01/2027-03-01" },
  { settlement: { starts: ["2024-09-12"] }, date: "2024-09-11", year: undefined },
  { settlement: "none", date: "2025-11-30", year: "2025-01-01/2026-01-01" },
  { settlement: undefined, date: "2025-11-30", year: "2025-01-01/2026-01-01" },
] as const)("$date is in the contract year $year of $settlement", ({ settlement, date, year }) => {
  const contract = { ...contractOf(), settlement };
  expect(settlementYear(contract, date)?.text).toBe(year);
});
