import type { RegisterQuality } from "../../../bill/data-quality.ts";
import type { Cell, Column, Row, TableBlock } from "../../blocks.ts";
import type { QualityInput } from "../../define-report.ts";
import { metered } from "../metered.ts";
import { registerName } from "../register-name.ts";

const WORDS = {
  en: {
    title: "How each register was read, in days",
    register: "Register (OBIS)",
    used: "Counted",
    unit: "Unit",
    measured: "Measured",
    derived: "Stated",
    estimated: "Estimated",
    missing: "Not by day",
    before: "At most before 00:00 (min)",
    step: "Step ±",
    rule: "A day is measured when the register was read at both its midnights; without one of them the use is known together with that of its neighbour, not by day. Gas is reported once an hour, so that it may be up to an hour older.",
    steps:
      "Step: beyond 16,384 kWh or m³ the service prints a counter less exactly than the meter shows it; the bill stays right to within that step.",
  },
  nl: {
    title: "Hoe elk telwerk gelezen is, in dagen",
    register: "Telwerk (OBIS)",
    used: "Geteld",
    unit: "Eenheid",
    measured: "Gemeten",
    derived: "Opgegeven",
    estimated: "Geschat",
    missing: "Niet per dag",
    before: "Hoogstens voor 00:00 (min)",
    step: "Stap ±",
    rule: "Een dag is gemeten als het telwerk op beide middernachten gelezen is; ontbreekt er een, dan is het verbruik samen met dat van de dag ernaast bekend, niet per dag. Gas wordt eens per uur gemeld en mag daarom tot een uur ouder zijn.",
    steps:
      "Stap: boven 16.384 kWh of m³ geeft de dienst een telwerk minder precies dan de meter; de rekening klopt tot op die stap.",
  },
} as const;

type Days = keyof RegisterQuality["days"];

/** Only what occurs has a column: a row of zeros says nothing. */
const daysShown = (registers: readonly RegisterQuality[]): readonly Days[] =>
  (["measured", "derived", "estimated", "missing"] as const).filter(
    (quality) => quality === "measured" || registers.some(({ days }) => days[quality] > 0),
  );

/** How each register was read: in how many days, how long before midnight, and how exactly. */
export function qualityRegisters({ bill, contract, quality, lang }: QualityInput): TableBlock {
  const say = WORDS[lang];
  const { registers } = quality;
  const shown = daysShown(registers);
  const isCoarse = registers.some(({ step }) => step !== null);
  const rowOf = ({ register, days, furthestMinutes, step }: RegisterQuality): Row => {
    const name = registerName(register, contract, lang);
    const before = furthestMinutes === null ? null : String(furthestMinutes);
    const counted = metered(bill, [register]) ?? null;
    const cells: readonly Cell[] = [name, counted, register === "gas" ? "m³" : "kWh"];
    return { cells: [...cells, ...shown.map((each) => String(days[each])), before, ...(isCoarse ? [step] : [])] };
  };
  const columns: readonly Column[] = [
    { header: say.register, type: "text" },
    { header: say.used, type: "number" },
    { header: say.unit, type: "text" },
    ...shown.map((each): Column => ({ header: say[each], type: "number" })),
    { header: say.before, type: "number" },
    ...(isCoarse ? [{ header: say.step, type: "number" } as const] : []),
  ];
  const footnotes = isCoarse ? [say.rule, say.steps] : [say.rule];
  return { kind: "table", title: say.title, columns, rows: registers.map(rowOf), footnotes };
}
