import type { CsvColumns } from "./csv-columns.ts";
import { csvError } from "./csv-error.ts";
import { CSV_PRESETS, type CsvPreset } from "./csv-presets.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { Header } from "./header.ts";
import { homeAssistantLayout, type Statistics } from "./home-assistant-layout.ts";
import type { Layout } from "./layout.ts";
import { supplierLayout } from "./supplier-layout.ts";
import { wideLayout } from "./wide-layout.ts";

export interface LayoutOptions {
  readonly format?: CsvPreset | CsvColumns | undefined;
  readonly statistics?: Statistics | undefined;
}

function refuseUnknown(header: Header): never {
  const known = CSV_PRESETS.map(({ name, columns }) => `${name} (${columns})`).join("; ");
  const seen = header.names.join(", ");
  throw csvError(
    { file: header.file, line: 1 },
    { en: `the header is of no known export: ${seen}`, nl: `de kop is van geen bekende export: ${seen}` },
    {
      en: `Name the columns as a known export does (in the library \`format\` can say them): ${known}`,
      nl: `Noem de kolommen zoals een bekende export (in de bibliotheek kan \`format\` ze noemen): ${known}`,
    },
  );
}

/** The one export whose columns are in the header. */
function detected(header: Header): CsvPreset {
  const fitting = CSV_PRESETS.filter(({ fits }) => fits(header)).map(({ name }) => name);
  const [only, ...others] = fitting;
  if (only === undefined) return refuseUnknown(header);
  if (others.length === 0) return only;
  throw csvError(
    { file: header.file, line: 1 },
    { en: `the header fits ${fitting.join(" and ")}`, nl: `de kop past bij ${fitting.join(" en ")}` },
    {
      en: "Name one of them with --csv-format (`format` in the library)",
      nl: "Noem een daarvan met --csv-format (`format` in de bibliotheek)",
    },
  );
}

/** How a file is to be understood: as said, else as its header tells when that fits one known export only. */
export function layoutOf(header: Header, rows: readonly CsvRow[], { format, statistics }: LayoutOptions): Layout {
  if (typeof format === "object") return wideLayout(header, format);
  const name = format ?? detected(header);
  if (name === "supplier") return supplierLayout(header);
  const cells = rows.map((row) => row.cells);
  if (name === "home-assistant") return homeAssistantLayout(header, cells, statistics);
  const preset = CSV_PRESETS.find((each) => each.name === name);
  if (preset?.meaning === undefined) {
    const known = CSV_PRESETS.map((each) => each.name).join(", ");
    throw new RangeError(`Cannot read a CSV file as "${name}": it must be one of ${known}`);
  }
  return wideLayout(header, preset.meaning(header));
}
