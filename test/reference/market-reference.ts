import type { Contract, PriceEntry } from "../../src/tariff/contract.ts";
import { daysFrom, instantOf, midnightOf, monthOf, yearOf } from "./calendar.ts";
import { NETTING_END } from "./electricity.ts";
import { type PriceFile, priceBetween, priceFile } from "./price-file.ts";
import { entryOn, printed, vatOn, withVat } from "./prices.ts";
import { fixed, over, parse, plus, type Rational, ratio, times, total } from "./rational.ts";
import { type ReferenceBill, referenceBill } from "./reference-bill.ts";
import { type Billed, freshFor, homeOf } from "./reference-of.ts";
import type { ReferenceLine } from "./rows.ts";
import type { Sampled } from "./sampled.ts";
import { type Counted, type Direction, type EnergySlot, energySlots } from "./slot-energy.ts";
import { between, type CounterName, type Home, runs } from "./stretch.ts";
import { billedGas } from "./tax.ts";
import { totalsOf } from "./totals.ts";

/** A home that pays by the slot. */
export interface Marketed extends Billed {
  readonly samples: Sampled;
  readonly prices: Readonly<Record<string, string>>;
}

const REGISTERS: Readonly<Record<Direction, readonly CounterName[]>> = {
  import: ["t1", "t2"],
  export: ["t3", "t4"],
  gas: ["gas"],
};

const HOUR = 3_600_000;

const DIRECTIONS = ["import", "export", "gas"] as const;

const IDS: Readonly<Record<Direction, string>> = {
  import: "electricity.supply",
  export: "electricity.feed-in",
  gas: "gas.supply",
};

const listOf = ({ electricity, gas }: Contract, direction: Direction): readonly PriceEntry[] =>
  ({ import: electricity!.supply, export: electricity!.feedIn, gas: gas?.supply ?? [] })[direction];

/** What needs a reading where it changes: prices of energy, VAT, year of law; the netting of taxes or the month of gas. */
function energyTermsOn(contract: Contract, direction: Direction, date: string): unknown {
  const { supply, energyTax: tax } = direction === "gas" ? contract.gas! : contract.electricity!;
  const inFull = (_: string, value: unknown): unknown =>
    typeof value === "string" && /^[\d.]+$/.test(value) ? printed(value) : value;
  const content = (entry: { readonly from: string } | undefined): string =>
    JSON.stringify({ ...entry, from: undefined }, inFull);
  const isYearly = typeof tax === "object" ? tax.some(({ tiers }) => tiers.length > 1) : tax === "NL";
  const terms = [
    content(entryOn(supply, date)),
    typeof tax === "object" ? content(entryOn(tax, date)) : tax,
    isYearly ? yearOf(date) : 0,
    vatOn(date),
  ];
  if (direction === "gas") return [...terms, contract.gas!.correction ? monthOf(date) : ""];
  const { feedIn, feedInCost, netting } = contract.electricity!;
  const neverNets = netting.method === "none" && tax === "none";
  return [
    ...terms,
    content(entryOn(feedIn, date)),
    feedInCost.findLast(({ from }) => from <= date)?.perKwh,
    !neverNets && date < NETTING_END,
  ];
}

const changedJustBefore = ({ meterChanges }: Contract, register: CounterName, date: string): boolean =>
  meterChanges.some(({ at, old }) => {
    const age = midnightOf(date) - instantOf(at);
    return old[register] !== undefined && age >= 0 && age <= freshFor(register);
  });

/** An hour of gas in which the meter was changed is the difference of two meters, which tells nothing. */
const toldBy =
  (samples: Sampled, { meterChanges }: Contract): Sampled =>
  (meter, date) => {
    const { times: at, values } = samples(meter, date);
    const changes = meterChanges
      .filter(({ old, new: fresh }) => old.gas !== fresh.gas)
      .map((change) => instantOf(change.at));
    const isTold = (_: number, row: number): boolean =>
      meter === "p1" || changes.every((change) => change < at[row]! || change >= at[row]! + HOUR);
    return { times: at.filter(isTold), values: values.filter(isTold) };
  };

/**
 * From one midnight that the registers know to the next: cuts are always known, others only outside an outage, or where all of
 * them were changed just before.
 */
function countedOf(home: Home, { outage: [last, next] = ["", ""] }: Billed, direction: Direction): Counted[] {
  const days = daysFrom(home.from, home.to);
  const cuts = runs(home, (date) => energyTermsOn(home.contract, direction, date)).map(({ from }) => from);
  const isChanged = (date: string): boolean =>
    REGISTERS[direction].every((name) => changedJustBefore(home.contract, name, date));
  const isKnown = (date: string): boolean => cuts.includes(date) || date <= last || date >= next || isChanged(date);
  const known = [...days.filter(isKnown), home.to];
  return known.slice(1).map((to, index) => {
    const from = known[index]!;
    return { from, to, thousandths: between(home, REGISTERS[direction], from, to) };
  });
}

type FileOn = (date: string) => PriceFile | undefined;

/** What a line is cut by; undefined where its price is no price by the slot. */
function termsOn({ contract }: Home, direction: Direction, fileOn: FileOn, date: string) {
  const entry = entryOn(listOf(contract, direction), date);
  if (entry?.dynamic === undefined) return undefined;
  return {
    ...entry.dynamic,
    vat: direction === "export" ? (date < NETTING_END ? String(entry.vat ?? 0) : "0") : vatOn(date),
    inFile: fileOn(date)!.isGross ? vatOn(date) : "0",
    month: direction === "gas" && contract.gas!.correction ? monthOf(date) : "",
  };
}

type Terms = NonNullable<ReturnType<typeof termsOn>>;

/** Σ energy × price of slots; refuses energy without a price. */
function worth(slots: readonly EnergySlot[], file: PriceFile): Rational {
  const parts = slots.map(({ start, end, thousandths }) => {
    const price = priceBetween(file, start, end);
    if (price === undefined && thousandths !== 0) throw new RangeError("no price");
    return times(price ?? ratio(0), ratio(thousandths, 1000));
  });
  return total(parts);
}

/** What slots hold and what that costs, neither of them rounded. */
function summed({ contract }: Home, file: PriceFile, slots: readonly EnergySlot[], { vat, surcharge, inFile }: Terms) {
  const metered = ratio(
    slots.reduce((sum, { thousandths }) => sum + thousandths, 0),
    1000,
  );
  const net = over(worth(slots, file), withVat(ratio(1), inFile));
  const spot = contract.vat === "included" ? withVat(net, vat) : net;
  return { metered, cost: plus(spot, times(metered, parse(surcharge))) };
}

function linesOf(home: Home, billed: Marketed, direction: Direction): ReferenceLine[] {
  const files = new Map(Object.entries(billed.prices).map(([name, text]) => [name, priceFile(text)]));
  const fileOn: FileOn = (date) => files.get(entryOn(listOf(home.contract, direction), date).dynamic?.prices ?? "");
  const told = toldBy(billed.samples, home.contract);
  const all = countedOf(home, billed, direction).flatMap((counted) =>
    energySlots(direction, counted, fileOn(counted.from)!, told),
  );
  const sign = ratio(direction === "export" ? -1 : 1);
  return runs(home, (date) => termsOn(home, direction, fileOn, date)).flatMap(({ from, to, key }): ReferenceLine[] => {
    const slots = all.filter(({ start }) => start >= midnightOf(from) && start < midnightOf(to));
    if (key === undefined || slots.every(({ thousandths }) => thousandths === 0)) return [];
    const { metered, cost } = summed(home, fileOn(from)!, slots, key);
    const sold = direction === "gas" ? ratio(billedGas(home, from, to), 1000) : metered;
    return [
      {
        id: `${IDS[direction]}.dynamic`,
        from,
        to,
        quantity: fixed(times(sold, sign), 3),
        price: fixed(over(cost, metered), 6),
        amount: fixed(times(over(times(cost, sold), metered), sign), 2),
        vatRate: key.vat,
      },
    ];
  });
}

/** The contract with a price of 0 for what is priced by the slot. Nothing is netted where supply is. */
function unslotted(contract: Contract): Contract {
  const free = (list: readonly PriceEntry[]): PriceEntry[] =>
    list.map(({ dynamic, ...entry }) => (dynamic ? { ...entry, price: "0" } : entry));
  const { electricity, gas } = contract as Required<Contract>;
  const isSlotted = electricity!.supply.some(({ dynamic }) => dynamic);
  const netting = isSlotted ? { ...electricity!.netting, method: "none" as const } : electricity!.netting;
  return {
    ...contract,
    electricity: { ...electricity!, netting, supply: free(electricity!.supply), feedIn: free(electricity!.feedIn) },
    ...(gas && { gas: { ...gas, supply: free(gas.supply) } }),
  };
}

/** The bill of a contract with prices by the slot: its lines by the slot, and all others as if those cost nothing. */
export function marketReference(billed: Marketed): ReferenceBill {
  const home = homeOf(billed);
  const slotted = DIRECTIONS.filter((direction) => listOf(home.contract, direction).some(({ dynamic }) => dynamic));
  const isSlotted = ({ id }: ReferenceLine): boolean =>
    slotted.some((direction) => new RegExp(`^${IDS[direction]}(\\.|$)`).test(id));
  const { lines } = referenceBill({ ...home, contract: unslotted(home.contract) });
  const all = [
    ...slotted.flatMap((direction) => linesOf(home, billed, direction)),
    ...lines.filter((other) => !isSlotted(other)),
  ];
  return { lines: all, ...totalsOf(all, home.contract.vat === "included") };
}
