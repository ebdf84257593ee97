import type { Register } from "../../reading.ts";
import type { Claim } from "./claim.ts";
import type { Header } from "./header.ts";
import type { Layout } from "./layout.ts";
import { oneOfCell } from "./one-of-cell.ts";

type Pair = readonly [low: Register, normal: Register];

const DIRECTIONS: Readonly<Record<string, Pair>> = {
  elektriciteit: ["t1", "t2"],
  teruglevering: ["t3", "t4"],
};

const PEAK: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * The supplier's export, one row an hour and direction: `hour_start`, `quantity` in kWh, `type` Elektriciteit or
 * Teruglevering, `peak` true for normal and false for low. The tariff that a row is not about did not count in that hour.
 */
export function supplierLayout(header: Header): Layout {
  const { file } = header;
  const [time, column] = [header.column("hour_start"), header.column("quantity")];
  const [type, peak] = [header.column("type"), header.column("peak")];
  return {
    kind: "intervals",
    time,
    every: "hour",
    stamp: "start",
    seriesOf: (cells) => cells[type]!,
    claims: (cells, line): Claim[] => {
      const [low, normal] = oneOfCell(DIRECTIONS, cells[type]!, { file, line, column: "type" });
      const isPeak = oneOfCell(PEAK, cells[peak]!, { file, line, column: "peak" });
      return [
        { register: low, column, unit: "kWh", isOther: isPeak },
        { register: normal, column, unit: "kWh", isOther: !isPeak },
      ];
    },
    issues: [],
  };
}
