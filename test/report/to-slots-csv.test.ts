import { expect, test } from "vitest";
import type { SlotRow } from "../../src/bill/dynamic/slot-rows.ts";
import { toSlotsCsv } from "../../src/report/to-slots-csv.ts";

const START = Date.parse("2026-10-25T02:00:00+02:00");
const row = (rest: Partial<SlotRow>): SlotRow => ({
  direction: "import",
  start: START,
  end: START + 3_600_000,
  quantity: "0.196",
  spot: "0.08223",
  price: "0.09876",
  amount: "0.01935696",
  quality: "measured",
  ...rest,
});

test("slots are rows with their own offset in the hour that autumn repeats, and what is not known is empty", () => {
  const rows = [
    row({}),
    row({ direction: "export", start: START + 3_600_000, end: START + 7_200_000, amount: "-0.01935696" }),
    row({ direction: "gas", quantity: "0.000", spot: null, price: null, amount: "0", quality: "missing" }),
  ];
  expect(toSlotsCsv(rows, "Europe/Amsterdam")).toBe(
    [
      "direction,start,end,quantity,unit,spot,price,amount,quality",
      "import,2026-10-25T02:00:00+02:00,2026-10-25T02:00:00+01:00,0.196,kWh,0.08223,0.09876,0.01935696,measured",
      "export,2026-10-25T02:00:00+01:00,2026-10-25T03:00:00+01:00,0.196,kWh,0.08223,0.09876,-0.01935696,measured",
      "gas,2026-10-25T02:00:00+02:00,2026-10-25T02:00:00+01:00,0.000,m3,,,0,missing",
      "",
    ].join("\n"),
  );
});
