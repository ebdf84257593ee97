import type { Text } from "../../text.ts";
import { priceFileError } from "./price-file-error.ts";
import type { PriceResolution } from "./price-series.ts";

type Every = PriceResolution["every"];

const HOUR = 3_600_000;

/** How long slots may be; the two gas days on which the clock is changed last 23 and 25 hours. */
const LENGTHS: Readonly<Record<Every, readonly number[]>> = {
  quarter: [HOUR / 4],
  hour: [HOUR],
  "gas-day": [24 * HOUR, 23 * HOUR, 25 * HOUR],
};

const everyOf = (length: number): Every | undefined =>
  (Object.keys(LENGTHS) as Every[]).find((every) => LENGTHS[every].includes(length));

const iso = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");

const TOO_FEW: Text = {
  en: "one price does not say how long it holds: at least two rows are needed",
  nl: "één prijs zegt niet hoe lang die geldt: er zijn minstens twee rijen nodig",
};

const FILL_IN: Text = {
  en: "Fill in their prices, or give each part a file of its own and the contract an entry for each",
  nl: "Vul de prijzen ervan in, of geef elk deel een eigen bestand en het contract een regel voor elk",
};

function misfit(before: number, at: number, wanted: number): Text {
  const [last, next, should] = [iso(before), iso(at), iso(before + wanted)];
  if (at <= before)
    return {
      en: `${next} does not come after ${last} of the line before: slots stand in order of time, each once`,
      nl: `${next} komt niet na ${last} van de regel ervoor: tijdvakken staan op volgorde, elk één keer`,
    };
  if (at < before + wanted)
    return {
      en: `${next} lies inside the slot of ${last}, which lasts until ${should}`,
      nl: `${next} ligt binnen het tijdvak van ${last}, dat tot ${should} duurt`,
    };
  return {
    en: `the slots from ${should} to ${next} are missing`,
    nl: `de tijdvakken van ${should} tot ${next} ontbreken`,
  };
}

/** What the slots after one of a kind may be: the same, or, once, quarters after hours. */
const mayFollow = (every: Every, next: Every | undefined): next is Every =>
  next === every || (every === "hour" && next === "quarter");

/**
 * The stretches of alike slots of a price file; the last slot is as long as the one before it.
 *
 * @throws ContractError `invalid` for gaps, overlaps, disorder, and lengths that are none
 */
export function priceResolutions(starts: Float64Array, file: string): PriceResolution[] {
  if (starts.length < 2) throw priceFileError(file, starts.length + 1, TOO_FEW);
  const found: PriceResolution[] = [];
  let every: Every = everyOf(starts[1]! - starts[0]!) ?? "hour";
  let first = starts[0]!;
  for (let index = 1; index < starts.length; index += 1) {
    const [before, at] = [starts[index - 1]!, starts[index]!];
    const next = everyOf(at - before);
    if (!mayFollow(every, next)) {
      const wanted = LENGTHS[every][0]!;
      throw priceFileError(file, index + 2, misfit(before, at, wanted), at > before + wanted ? FILL_IN : undefined);
    }
    if (next === every) continue;
    found.push({ every, start: first, end: before });
    [every, first] = [next, before];
  }
  const last = starts.at(-1)!;
  return [...found, { every, start: first, end: last + (last - starts.at(-2)!) }];
}
