import type { Contract, PriceEntry } from "../../tariff/contract.ts";
import { pricesOf } from "../../tariff/prices/prices-of.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import { vatRateOn } from "../../tariff/vat-rate-on.ts";
import { type CivilDate, monthOf } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import { countingRegisters } from "../../usage/slots/counting-registers.ts";
import type { Direction, SlotEnergies } from "../../usage/slots/slot-energies.ts";
import type { Billing } from "../billing.ts";
import { billedGas } from "../gas-volume.ts";
import { entryOn } from "../price-on.ts";
import { feedInVat } from "./feed-in-vat.ts";
import { type SlotTerms, slotTerms } from "./slot-terms.ts";

/** The slots of one direction between two cuts of its line: one price list entry, one VAT rate, one month of corrected gas. */
export interface DynamicPart {
  readonly direction: Direction;
  /** Of the list in the contract, for messages. */
  readonly path: string;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly vatRate: string;
  readonly terms: SlotTerms;
  readonly slots: SlotEnergies;
  /** Indices into `slots`: first, and the first after. */
  readonly first: number;
  readonly after: number;
  /** What the part is billed for, whole Wh or litres: as metered, for gas × the month's factor, rounded once. */
  readonly billed: number;
  /** What the registers counted. */
  readonly metered: number;
}

interface PriceList {
  readonly direction: Direction;
  readonly path: string;
  readonly entries: readonly PriceEntry[];
  /** The entry that holds on a date, if any must. */
  readonly on: (contract: Contract, date: CivilDate) => PriceEntry | undefined;
  /** The VAT rate of the line on a date, percent. */
  readonly vatRate: (contract: Contract, entry: PriceEntry, date: CivilDate) => string;
}

function supplyList(direction: Direction, path: string, entries: readonly PriceEntry[]): PriceList {
  return {
    direction,
    path,
    entries,
    on: (contract, date) => entryOn(contract, path, entries, date),
    vatRate: (contract, _, date) => vatRateOn(contract, date),
  };
}

function listsOf({ electricity, gas }: Contract): PriceList[] {
  const feedIn: PriceList = {
    direction: "export",
    path: "electricity.feedIn",
    entries: electricity?.feedIn ?? [],
    on: (_, date) => rateAt(electricity?.feedIn ?? [], date),
    vatRate: feedInVat,
  };
  const lists = [
    supplyList("import", "electricity.supply", electricity?.supply ?? []),
    feedIn,
    supplyList("gas", "gas.supply", gas?.supply ?? []),
  ];
  return lists.filter(({ entries }) => entries.some(({ dynamic }) => dynamic !== undefined));
}

/** What a line is cut by; plain values, so that equal ones can be told. */
function cutsOn({ contract }: Billing, list: PriceList, date: CivilDate) {
  const entry = list.on(contract, date);
  if (entry?.dynamic === undefined) return undefined;
  const { prices, surcharge } = entry.dynamic;
  const vatRate = list.vatRate(contract, entry, date);
  const isInSeries = pricesOf(contract, list.path, prices).vat === "included";
  const month = list.direction === "gas" && contract.gas?.correction ? monthOf(date) : undefined;
  return { prices, surcharge, vatRate, inSeries: isInSeries ? vatRateOn(contract, date) : "0", month };
}

/** The first slot that starts at or after an instant. */
function slotAt({ starts }: SlotEnergies, at: number): number {
  const index = starts.findIndex((start) => start >= at);
  return index === -1 ? starts.length : index;
}

const sumOf = ({ thousandths }: SlotEnergies, first: number, after: number): number =>
  thousandths.subarray(first, after).reduce((sum, energy) => sum + energy, 0);

/** A direction without registers has no slots; one with energy must have them. */
function unread(billing: Billing, direction: Direction, from: CivilDate, to: CivilDate): [] {
  if (billing.used(countingRegisters(direction), from, to).thousandths === 0) return [];
  throw new RangeError(`Cannot bill ${direction} from ${from} to ${to}: its slots were not read for this contract`);
}

function partsOf(billing: Billing, list: PriceList): DynamicPart[] {
  const { contract, usage } = billing;
  const { direction, path } = list;
  const own = usage.slots.filter((slots) => slots.direction === direction);
  return billing
    .segments((date) => cutsOn(billing, list, date))
    .flatMap(({ from, to, value }): DynamicPart[] => {
      const slots = own.find((each) => each.from <= from && each.to >= to);
      if (value === undefined) return [];
      if (slots === undefined) return unread(billing, direction, from, to);
      const { prices, surcharge, vatRate, inSeries } = value;
      const terms = slotTerms(pricesOf(contract, path, prices), surcharge, {
        contract: contract.vat,
        rate: vatRate,
        inSeries,
      });
      const [first, after] = [from, to].map((date) => slotAt(slots, midnight(date, contract.zone))) as [number, number];
      const metered = sumOf(slots, first, after);
      const billed = direction === "gas" ? billedGas(billing, from, to).thousandths : metered;
      return [{ direction, path, from, to, vatRate, terms, slots, first, after, billed, metered }];
    });
}

/** What a bill prices by the slot, part by part. Throws ContractError for a date or a series without prices. */
export const dynamicParts = (billing: Billing): DynamicPart[] =>
  listsOf(billing.contract).flatMap((list) => partsOf(billing, list));
