import type { Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { CivilDate } from "../../units/civil.ts";
import { fromThousandths } from "../../units/energy.ts";
import { type Money, sum } from "../../units/money.ts";
import { type RegisterMap, registersOf } from "../../usage/registers-of.ts";
import type { Span } from "../../usage/span.ts";
import type { Marks } from "./check-marks.ts";

/**
 * What the registers under a line counted between two dates, kWh or m³ with the line's sign; undefined where one was not read,
 * and for a line that is no count.
 */
export type Counted = (id: string, from: CivilDate, to: CivilDate) => Money | undefined;

interface Rule {
  readonly registers: readonly Register[];
  readonly sign: 1 | -1;
}

const ofTariff = (registers: RegisterMap["import"], tariff: string | undefined): readonly Register[] =>
  tariff === "low" || tariff === "normal" ? [registers[tariff]] : Object.values(registers);

/** What a line is a count of. Netting is one only where export is credited at the time when it was fed in. */
function ruleOf(id: string, contract: Contract): Rule | undefined {
  const [commodity, kind, tariff] = id.split(".");
  const { import: imported, export: exported } = registersOf(contract);
  const isCredited = contract.electricity?.netting.priceChange === "as-fed-in";
  if (id === "gas.supply") return contract.gas?.correction ? undefined : { registers: ["gas"], sign: 1 };
  if (commodity !== "electricity") return undefined;
  if (kind === "supply") return { registers: ofTariff(imported, tariff), sign: 1 };
  if (kind === "feed-in-cost") return { registers: Object.values(exported), sign: 1 };
  return kind === "netting" && isCredited ? { registers: ofTariff(exported, tariff), sign: -1 } : undefined;
}

/** What tells how much the registers under a line counted, from what is known of them. */
export function countedEnergy(contract: Contract, spans: readonly Span[], marks: Marks): Counted {
  const inUse = new Set(spans.map(({ register }) => register));
  const counted = (register: Register, from: CivilDate, to: CivilDate): Money | undefined => {
    const [start, end] = [marks.get(`${from} ${register}`), marks.get(`${to} ${register}`)];
    return start && end && fromThousandths(end.thousandths - start.thousandths);
  };
  return (id, from, to) => {
    const rule = ruleOf(id, contract);
    const each = rule?.registers
      .filter((register) => inUse.has(register))
      .map((register) => counted(register, from, to));
    const known = each?.filter((value) => value !== undefined);
    return rule && each && known?.length === each.length ? sum(known).times(rule.sign) : undefined;
  };
}
