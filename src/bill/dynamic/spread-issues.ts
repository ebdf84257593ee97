import type { Issue, IssueStretch } from "../../issue.ts";
import type { Text } from "../../text.ts";
import { cents, type Money, sum } from "../../units/money.ts";
import { isoInstant } from "../../units/zone.ts";
import { quantityWords } from "../../usage/quantity-words.ts";
import type { SlotEnergies } from "../../usage/slots/slot-energies.ts";
import type { Billing } from "../billing.ts";
import type { DynamicPart } from "./dynamic-parts.ts";
import { fourfoldSpot } from "./fourfold-spot.ts";
import { costOf } from "./slot-sum.ts";

const WHAT = {
  import: { en: "import", nl: "afname" },
  export: { en: "export", nl: "teruglevering" },
  gas: { en: "gas", nl: "gas" },
} as const;

/** Energy whose moment is not known: as it was laid out, and at the prices of its cheapest and its dearest slot. */
interface Unsampled {
  readonly slots: readonly number[];
  readonly thousandths: number;
  readonly cost: Money;
  readonly lowest: Money;
  readonly highest: Money;
}

function unsampled(part: DynamicPart, within: readonly number[]): Unsampled {
  const { starts, end, thousandths } = part.slots;
  const priced = within.flatMap((slot) => {
    const price = fourfoldSpot(part.terms.prices, starts[slot]!, starts[slot + 1] ?? end);
    return price === undefined ? [] : [{ price, energy: thousandths[slot]! }];
  });
  const total = priced.reduce((all, { energy }) => all + energy, 0);
  const [first] = priced;
  const lowest = priced.reduce((least, { price }) => (price < least ? price : least), first?.price ?? 0n);
  const highest = priced.reduce((most, { price }) => (price > most ? price : most), first?.price ?? 0n);
  const laidOut = priced.reduce((all, { price, energy }) => all + price * BigInt(energy), 0n);
  return {
    slots: within,
    thousandths: total,
    cost: costOf(part, total, laidOut),
    lowest: costOf(part, total, lowest * BigInt(total)),
    highest: costOf(part, total, highest * BigInt(total)),
  };
}

/** Slots that follow each other are one stretch. */
function stretchesOf({ starts, end }: SlotEnergies, places: readonly number[]): readonly IssueStretch[] {
  const isFirst = (place: number, index: number): boolean => place !== places[index - 1]! + 1;
  const isLast = (place: number, index: number): boolean => place !== places[index + 1]! - 1;
  const last = places.filter(isLast);
  return places.filter(isFirst).map((place, index) => ({ from: starts[place]!, to: starts[last[index]! + 1] ?? end }));
}

function whenText(stretches: readonly IssueStretch[], zone: string): Text {
  const clock = (at: number): string => isoInstant(at, zone).slice(0, 16).replace("T", " ");
  const [{ from, to }] = stretches as readonly [IssueStretch];
  const count = stretches.length;
  if (count === 1) return { en: `${clock(from)} to ${clock(to)}`, nl: `${clock(from)} tot ${clock(to)}` };
  return { en: `${count} times, first from ${clock(from)}`, nl: `${count} keer, eerst vanaf ${clock(from)}` };
}

function spreadAmount(slots: number, cost: string, low: string, high: string): Text {
  if (low === high)
    return {
      en: `at the price of each of the ${slots} slots it is ${cost}`,
      nl: `met de prijs van elk van de ${slots} tijdvakken is het ${cost}`,
    };
  return {
    en: `spread evenly over ${slots} slots it is ${cost}, at their prices it may be ${low} to ${high}`,
    nl: `gelijk verdeeld over ${slots} tijdvakken is het ${cost}, met hun prijzen kan het ${low} tot ${high} zijn`,
  };
}

/**
 * Of a part in which energy was counted that no sample saw: how much was spread over how many slots, what it costs so, and
 * between which amounts that lies, were all of it counted in the cheapest or in the dearest of the slots it may belong to.
 */
export function spreadIssues({ contract, usage }: Billing, part: DynamicPart): Issue[] {
  const { slots, first, after, direction } = part;
  const spreads = slots.spreads
    .map((spread) =>
      unsampled(
        part,
        spread.slots.filter((slot) => slot >= first && slot < after),
      ),
    )
    .filter(({ thousandths }) => thousandths > 0);
  const places = spreads.flatMap((spread) => spread.slots);
  if (places.length === 0) return [];
  const all = spreads.reduce((most, { thousandths }) => most + thousandths, 0);
  const energy = quantityWords(all, direction === "gas" ? "gas" : "t1");
  const total = (of: (spread: Unsampled) => Money): string => `${contract.currency} ${cents(sum(spreads.map(of)))}`;
  const [cost, low, high] = [total(({ cost }) => cost), total(({ lowest }) => lowest), total(({ highest }) => highest)];
  const amount = spreadAmount(places.length, cost, low, high);
  const stretches = stretchesOf(slots, places);
  const when = whenText(stretches, usage.period.zone);
  return [
    {
      code: "slots-estimated",
      severity: "warning",
      from: stretches[0]!.from,
      to: stretches.at(-1)!.to,
      ...(stretches.length > 1 ? { stretches } : {}),
      text: {
        en: `When ${energy.en} of ${WHAT[direction].en} flowed is not known (${when.en}): ${amount.en}`,
        nl: `Wanneer ${energy.nl} ${WHAT[direction].nl} plaatsvond is niet bekend (${when.nl}): ${amount.nl}`,
      },
    },
  ];
}
