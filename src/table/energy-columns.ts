import type { Energy } from "../stream/measures.ts";

/** The columns of energy, in whole units, as tables name them. */
export const ENERGY_COLUMNS: Readonly<Record<Energy, string>> = {
  importWh: "import_wh",
  exportWh: "export_wh",
  wh: "wh",
  litres: "litres",
};
