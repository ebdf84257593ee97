import { REGISTERS, type Register } from "../../reading.ts";
import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { RegisterMap } from "../../usage/registers-of.ts";

interface Place {
  readonly date: CivilDate;
  readonly register: Register;
  /** Of a meter that was changed on that day: a line that is cut there rests on the one that hung in its days. */
  readonly meter?: "old" | "new" | undefined;
}

/** Whether the quantity of a line rests on a register at a date. */
export type Touches = (line: Pick<SupplierLine, "ids" | "from" | "to">, place: Place) => boolean;

const ELECTRIC: readonly Register[] = REGISTERS.filter((register) => register !== "gas");
const NETTED: ReadonlySet<string> = new Set(["netting", "feed-in", "energy-tax", "ode"]);

/** The registers that the quantity of a line rests on; none for what is paid by time. */
function registersUnder(id: string, { import: imported, export: exported }: RegisterMap): readonly Register[] {
  const [commodity, kind = "", tariff] = id.split(".");
  if (commodity === "gas") return ["supply", "energy-tax", "ode"].includes(kind) ? ["gas"] : [];
  if (NETTED.has(kind)) return ELECTRIC;
  if (kind === "feed-in-cost") return Object.values(exported);
  if (kind !== "supply") return [];
  return tariff === "low" || tariff === "normal" ? [imported[tariff]] : Object.values(imported);
}

const isInside = ({ from, to }: Pick<SupplierLine, "from" | "to">, { date, meter }: Place): boolean =>
  (meter === "old" ? date > from : date >= from) && (meter === "new" ? date < to : date <= to);

/** What tells which readings a line rests on, in a home with these registers. */
export const checkTouches =
  (map: RegisterMap): Touches =>
  (line, place) =>
    isInside(line, place) && line.ids.some((id) => registersUnder(id, map).includes(place.register));
