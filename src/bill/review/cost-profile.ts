import type { Issue } from "../../issue.ts";
import type { Contract, Digits } from "../../tariff/contract.ts";
import { digits, type Money, sum } from "../../units/money.ts";
import { type HourOfWeek, WEEK_HOURS, type WeekHour, weekHourAt, weekHours } from "../../usage/load/week-hours.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import type { KwhPriceOptions } from "../kwh-price.ts";
import { pricedHours } from "./priced-hours.ts";

/** Amounts in the contract's currency, every digit of them: what the home pays is positive, what export brings negative. */
export interface EnergyCost {
  /** Null where import was not known in any hour. */
  readonly import: Digits | null;
  /** Null where export was not known in any hour, and in a home that does not export. */
  readonly export: Digits | null;
  /** What is known of both. */
  readonly total: Digits | null;
}

/** The cost of one hour of the week, over all weeks together. */
export interface CostCell extends WeekHour, EnergyCost {
  /** How many such hours had a known import. */
  readonly hours: number;
}

export interface CostProfile {
  readonly currency: string;
  /** 168 cells, Monday 00:00 to Sunday 23:00. */
  readonly cells: readonly CostCell[];
  /** The sums of the cells. */
  readonly totals: EnergyCost;
  /** What is not in it: `fixed-charges-left-out`, `netting-assumed`, `hours-not-measured`. */
  readonly issues: readonly Issue[];
}

type Direction = "import" | "export";

export type CostProfileOptions = Pick<KwhPriceOptions, "allowProposedLaw">;

const FIXED_LEFT_OUT: Issue = {
  code: "fixed-charges-left-out",
  severity: "info",
  text: {
    en: "Only supply and energy tax per kWh, with VAT; standing and network charges, tax credit, higher tax tiers and gas are not in it",
    nl: "Alleen levering en energiebelasting per kWh, met btw; vaste kosten, netbeheer, heffingskorting, hogere belastingschijven en gas zitten er niet in",
  },
};

const NETTING_ASSUMED: Issue = {
  code: "netting-assumed",
  severity: "info",
  text: {
    en: "Export is credited as netted, at the price of import; what a contract year exports beyond its import is worth less",
    nl: "Teruglevering is verrekend als saldering, tegen de prijs van levering; wat een contractjaar meer teruglevert dan het afneemt is minder waard",
  },
};

const notMeasured = (hours: number, of: number): Issue => ({
  code: "hours-not-measured",
  severity: "warning",
  text: {
    en: `Not measured: ${hours} of ${of} hours; they are not in the cost`,
    nl: `Niet gemeten: ${hours} van de ${of} uren; die zitten niet in de kosten`,
  },
});

type Amounts = Readonly<Record<Direction, Money | null>>;

function energyCost({ import: paid, export: earned }: Amounts): EnergyCost {
  const known = [paid, earned].filter((amount) => amount !== null);
  const text = (amount: Money | null): Digits | null => (amount === null ? null : digits(amount, 2));
  return { import: text(paid), export: text(earned), total: text(known.length === 0 ? null : sum(known)) };
}

function summed(cells: readonly Amounts[], direction: Direction): Money | null {
  const known = cells.map((cell) => cell[direction]).filter((amount) => amount !== null);
  return known.length === 0 ? null : sum(known);
}

function issuesOf(hours: readonly HourOfWeek[], isNetted: boolean): Issue[] {
  const exports = hours.some((hour) => hour.export !== null);
  const unknown = hours.filter((hour) => hour.import === null || (exports && hour.export === null)).length;
  return [
    FIXED_LEFT_OUT,
    ...(exports && isNetted ? [NETTING_ASSUMED] : []),
    ...(unknown > 0 ? [notMeasured(unknown, hours.length)] : []),
  ];
}

/**
 * When a home's electricity costs its money: for each weekday and hour of the clock the cost of all such hours together, import
 * at supply + energy tax with VAT by its tariff or, where the price is dynamic, by its slot, export credited at the price of a
 * netted (or sold) kWh. Nothing is rounded, so that the cells add up to the totals. What is left out is said in `issues`.
 *
 * @param rows by hour, as `usageRows` gives them
 * @throws ContractError as `kwhPrice` does, RangeError for rows by day or month
 * @example
 * const { rows } = await usageRows(home, period("2022-11", home.zone), { by: "hour", contract });
 * costProfile(rows, contract).cells[18]; // Mondays from 18:00: { weekday: 1, hour: 18, import: "1.277093664", export: "0.00", … }
 */
export function costProfile(
  rows: readonly UsageRow[],
  contract: Contract,
  options: CostProfileOptions = {},
): CostProfile {
  const hours = weekHours(rows);
  const { cost, hoursAt, isNetted } = pricedHours(hours, contract, options);
  const amounts = Array.from({ length: WEEK_HOURS }, (_, place) => ({
    import: cost(place, "import"),
    export: cost(place, "export"),
  }));
  return {
    currency: contract.currency,
    cells: amounts.map((each, place) => ({ ...weekHourAt(place), ...energyCost(each), hours: hoursAt(place) })),
    totals: energyCost({ import: summed(amounts, "import"), export: summed(amounts, "export") }),
    issues: issuesOf(hours, isNetted),
  };
}
