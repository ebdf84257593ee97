import type { Issue } from "../../issue.ts";
import { REGISTERS, type Register } from "../../reading.ts";
import type { Claim } from "./claim.ts";
import type { CsvUnit } from "./csv-columns.ts";
import { csvError, quotedCell } from "./csv-error.ts";
import type { Header } from "./header.ts";
import type { Layout } from "./layout.ts";
import { oneOfCell } from "./one-of-cell.ts";

/** Which statistic of Home Assistant is which register. */
export type Statistics = Readonly<Partial<Record<Register, string>>>;

const UNITS: Readonly<Record<string, CsvUnit>> = {
  kwh: "kWh",
  wh: "Wh",
  mwh: "MWh",
  m3: "m3",
  "m³": "m3",
  l: "l",
};

const SUMS: Issue = {
  code: "counter-of-sums",
  severity: "info",
  text: {
    en: "The readings are sums that Home Assistant keeps, not what the meter shows; their differences are its use",
    nl: "De standen zijn sommen die Home Assistant bijhoudt, niet wat de meter toont; de verschillen zijn het verbruik",
  },
};

function refuseUnnamed(file: string, seen: readonly string[]): never {
  throw csvError(
    { file },
    {
      en: `which statistic is which register must be said; it holds ${seen.join(", ")}`,
      nl: `er moet gezegd worden welke statistiek welk telwerk is; dit zijn ze: ${seen.join(", ")}`,
    },
    {
      en: "Say it as in --csv-map t1=sensor.…_tarif_1 --csv-map t2=sensor.…_tarif_2 (`statistics` in the library)",
      nl: "Zeg het als in --csv-map t1=sensor.…_tarif_1 --csv-map t2=sensor.…_tarif_2 (`statistics` in de bibliotheek)",
    },
  );
}

function refuseAbsent(file: string, id: string, seen: readonly string[]): never {
  throw csvError(
    { file, column: "statistic_id" },
    {
      en: `there is no ${quotedCell(id)}, only ${seen.join(", ")}`,
      nl: `${quotedCell(id)} komt er niet in voor, wel ${seen.join(", ")}`,
    },
  );
}

/** The registers by the statistic that each is. */
function registersById(file: string, seen: readonly string[], statistics: Statistics = {}): Map<string, Register> {
  const byId = new Map<string, Register>();
  for (const register of REGISTERS) {
    const id = statistics[register];
    if (id === undefined) continue;
    if (!seen.includes(id)) refuseAbsent(file, id, seen);
    byId.set(id, register);
  }
  if (byId.size === 0) refuseUnnamed(file, seen);
  return byId;
}

/**
 * Long-term statistics of Home Assistant, one row a statistic and hour: `statistic_id`, `start`, `sum` (else `state`), and
 * where it is there `unit`. A row tells what the counter was at the end of the hour that begins at `start`: the recorder
 * writes the last state that it saw in the hour. The sum goes on over a replaced meter, which is why it comes first.
 */
export function homeAssistantLayout(
  header: Header,
  rows: readonly (readonly string[])[],
  statistics: Statistics | undefined,
): Layout {
  const { file } = header;
  const [id, sum, unit] = [header.column("statistic_id"), header.find("sum"), header.find("unit")];
  const column = sum ?? header.column("state");
  const seen = [...new Set(rows.map((cells) => cells[id]!.trim()))].sort();
  const byId = registersById(file, seen, statistics);
  const unitOf = (register: Register, cells: readonly string[], line: number): CsvUnit => {
    if (unit === undefined) return register === "gas" ? "m3" : "kWh";
    return oneOfCell(UNITS, cells[unit]!, { file, line, column: "unit" });
  };
  return {
    kind: "registers",
    time: header.column("start"),
    every: "hour",
    stamp: "start",
    seriesOf: (cells) => cells[id]!.trim(),
    claims: (cells, line): Claim[] => {
      const register = byId.get(cells[id]!.trim());
      return register === undefined ? [] : [{ register, column, unit: unitOf(register, cells, line) }];
    },
    issues: sum === undefined ? [] : [SUMS],
  };
}
