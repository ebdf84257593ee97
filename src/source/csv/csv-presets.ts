import { REGISTERS, type Register } from "../../reading.ts";
import type { CsvColumns, CsvUnit } from "./csv-columns.ts";
import type { Header } from "./header.ts";

/** The exports that are known by name. */
export type CsvPreset = "dsmr-reader" | "supplier" | "homewizard" | "registers" | "home-assistant";

/** What makes out an export: the columns of its header. */
interface Preset {
  readonly name: CsvPreset;
  /** As people are told. */
  readonly columns: string;
  readonly fits: (header: Header) => boolean;
  /** What its columns mean, where each register has a column of its own. */
  readonly meaning?: (header: Header) => CsvColumns;
}

type Names = Readonly<Record<Register, string>>;

const DSMR_READER: Names = {
  t1: "Electricity 1 (Dutch Users: Low Tariff)",
  t2: "Electricity 2 (Dutch Users: Normal Tariff)",
  t3: "Electricity 1 Returned (Dutch Users: Low Tariff)",
  t4: "Electricity 2 Returned (Dutch Users: Normal Tariff)",
  gas: "Gas",
};

const HOMEWIZARD: Names = {
  t1: "Import T1 kWh",
  t2: "Import T2 kWh",
  t3: "Export T1 kWh",
  t4: "Export T2 kWh",
  gas: "Total gas used",
};

const TIMES = ["time", "timestamp", "datetime", "epoch_s"];

/** What a column of a register may be called beside `t1`: its unit may stand behind it. */
const SUFFIXES: readonly (readonly [suffix: string, unit: CsvUnit])[] = [
  ["_kwh", "kWh"],
  ["_wh", "Wh"],
  ["_m3", "m3"],
  ["_l", "l"],
];

/** Only the registers that are there; not every home has gas or export. */
function present(header: Header, names: Names): Partial<Names> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => header.has(name)));
}

function plainRegisters(header: Header): CsvColumns {
  const time = TIMES.find((name) => header.has(name)) ?? "time";
  const registers: Partial<Record<Register, string>> = {};
  const units: Partial<Record<Register, CsvUnit>> = {};
  for (const register of REGISTERS) {
    if (header.has(register)) registers[register] = register;
    for (const [suffix, unit] of SUFFIXES) {
      if (!header.has(register + suffix)) continue;
      registers[register] = register + suffix;
      units[register] = unit;
    }
  }
  return { kind: "registers", time, registers, units };
}

const hasRegisters = (header: Header): boolean => Object.keys(plainRegisters(header).registers).length > 0;

/** Every known export and how its header is recognised. */
export const CSV_PRESETS: readonly Preset[] = [
  {
    name: "dsmr-reader",
    columns: `Hour Start, ${DSMR_READER.t1}, …, Gas`,
    fits: (header) => header.has("Hour Start", DSMR_READER.t1, DSMR_READER.t2),
    meaning: (header) => ({
      kind: "intervals",
      every: "hour",
      time: "Hour Start",
      registers: present(header, DSMR_READER),
    }),
  },
  {
    name: "supplier",
    columns: "hour_start, quantity, type, peak",
    fits: (header) => header.has("hour_start", "quantity", "type", "peak"),
  },
  {
    name: "homewizard",
    columns: `time, ${HOMEWIZARD.t1}, … or time, ${HOMEWIZARD.gas}`,
    fits: (header) => header.has("time") && Object.keys(present(header, HOMEWIZARD)).length > 0,
    meaning: (header) => ({ kind: "registers", time: "time", registers: present(header, HOMEWIZARD) }),
  },
  {
    name: "registers",
    columns: "time (or timestamp, datetime, epoch_s), t1, t2, t3, t4, gas (or t1_kwh, t1_wh, gas_m3, gas_l)",
    fits: (header) => TIMES.some((name) => header.has(name)) && hasRegisters(header),
    meaning: plainRegisters,
  },
  {
    name: "home-assistant",
    columns: "statistic_id, start, sum or state",
    fits: (header) => header.has("statistic_id", "start") && (header.has("sum") || header.has("state")),
  },
];
