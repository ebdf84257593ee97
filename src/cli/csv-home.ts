import type { Statistics } from "../source/csv/home-assistant-layout.ts";
import { readCsvSource } from "../source/read-csv-source.ts";
import type { Source } from "../source/source.ts";
import type { Context } from "./context.ts";
import { UsageError } from "./usage-error.ts";

const REGISTERS = ["t1", "t2", "t3", "t4", "gas"];

function badMap(text: string): UsageError {
  return new UsageError({
    text: {
      en: `Cannot use --csv-map "${text}": it must be a register and a name, as in t1=sensor.import_low`,
      nl: `Kan --csv-map "${text}" niet gebruiken: het moet een telwerk en een naam zijn, als t1=sensor.import_low`,
    },
  });
}

function statisticsOf(map: readonly string[]): Statistics {
  const pairs = map.map((text) => {
    const [register = "", ...name] = text.split("=");
    if (!REGISTERS.includes(register) || name.length === 0) throw badMap(text);
    return [register, name.join("=")];
  });
  return Object.fromEntries(pairs);
}

/** A home whose readings are files: nothing is asked, so nothing is archived. */
export function csvHome({ options, path, now }: Context, zone: string): Promise<Source> {
  const { csv = [], csvFormat: format, csvDecimal: decimal, csvMap, uid } = options;
  const statistics = csvMap && statisticsOf(csvMap);
  return readCsvSource(csv.map(path), { format, decimal, statistics, zone, uid, now: () => now });
}
