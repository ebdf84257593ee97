import type { Text } from "../../text.ts";
import { isCivilDate } from "../../units/civil.ts";
import { priceFileError } from "./price-file-error.ts";
import type { PriceSlots } from "./price-series.ts";

const HEADERS: Readonly<Record<string, PriceSlots["vat"]>> = {
  "start,price": "excluded",
  "start,price_incl_vat": "included",
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Also with a power of ten: programs that count in floats write 1.0E-5. */
const PRICE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?$/i;

/** With so many decimals a price of up to 9,000 still fits in 64 bits. */
const MOST_DECIMALS = 15;
const MOST_WHOLE_DIGITS = 3;

const QUARTER = 900_000;

/** The rows of a price file, each in form; whether they follow each other is not looked at. */
export type PriceRows = Pick<PriceSlots, "vat" | "starts" | "units" | "decimals">;

interface Cells {
  readonly whole: bigint;
  readonly decimals: number;
}

const shown = (cell: string | undefined): string => `"${(cell ?? "").replace(/\p{C}/gu, "?").slice(0, 60)}"`;

const HEADER: Text = {
  en: "the header must be start,price or start,price_incl_vat",
  nl: "de kop moet start,price of start,price_incl_vat zijn",
};

const noInstant = (cell: string | undefined): Text => ({
  en: `${shown(cell)} is no instant with its offset, as in 2026-10-25T02:00:00+01:00`,
  nl: `${shown(cell)} is geen tijdstip met tijdverschil, als 2026-10-25T02:00:00+01:00`,
});

const noQuarter = (cell: string): Text => ({
  en: `${shown(cell)} is not on a quarter of an hour`,
  nl: `${shown(cell)} ligt niet op een kwartier`,
});

const noPrice = (cell: string | undefined): Text => ({
  en: `${shown(cell)} is no price in digits, as in 0.12345 or -0.01`,
  nl: `${shown(cell)} is geen prijs in cijfers, als 0.12345 of -0.01`,
});

const tooLong = (cell: string): Text => ({
  en: `${shown(cell)} has more than ${MOST_WHOLE_DIGITS} digits before or ${MOST_DECIMALS} after the point`,
  nl: `${shown(cell)} heeft meer dan ${MOST_WHOLE_DIGITS} cijfers voor of ${MOST_DECIMALS} achter de punt`,
});

function priceCell(cell: string | undefined, fail: (what: Text) => never): Cells {
  const [, sign = "", whole = "", fraction = "", power = "0"] = PRICE.exec(cell ?? "") ?? fail(noPrice(cell));
  const shift = Math.max(0, Number(power));
  const decimals = fraction.length - Number(power) + shift;
  if (whole.length + shift > MOST_WHOLE_DIGITS || decimals > MOST_DECIMALS) fail(tooLong(cell ?? ""));
  return { whole: BigInt(`${sign}${whole}${fraction}${"0".repeat(shift)}`), decimals };
}

/** Reads instants; whether a date exists is looked at once a date. */
function instantReader(): (cell: string | undefined, fail: (what: Text) => never) => number {
  let known = "";
  return (cell, fail) => {
    const [, date = ""] = INSTANT.exec(cell ?? "") ?? [];
    if (date === "" || (date !== known && !isCivilDate(date))) fail(noInstant(cell));
    known = date;
    const at = Date.parse(cell!);
    if (Number.isNaN(at)) fail(noInstant(cell));
    if (at % QUARTER !== 0) fail(noQuarter(cell!));
    return at;
  };
}

function vatOf(header: string | undefined, file: string): PriceSlots["vat"] {
  const vat = HEADERS[header ?? ""];
  if (vat !== undefined) return vat;
  throw priceFileError(file, 1, {
    en: `${HEADER.en}, not ${shown(header)}`,
    nl: `${HEADER.nl}, niet ${shown(header)}`,
  });
}

/**
 * Read the cells of a price file. Digits are moved, never calculated with.
 *
 * @throws ContractError `invalid` with file, line and value
 */
export function priceRows(text: string, file: string): PriceRows {
  const [header, ...lines] = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r\n|\n|\r/);
  const vat = vatOf(header, file);
  const starts = new Float64Array(lines.length);
  const readInstant = instantReader();
  const cells = lines.map((row, index): Cells => {
    const fail = (what: Text): never => {
      throw priceFileError(file, index + 2, what);
    };
    const comma = row.indexOf(",");
    const [start, price] = comma === -1 ? [row] : [row.slice(0, comma), row.slice(comma + 1)];
    starts[index] = readInstant(start, fail);
    return priceCell(price, fail);
  });
  const most = cells.reduce((longest, { decimals }) => Math.max(longest, decimals), 0);
  const powers = Array.from({ length: most + 1 }, (_, power) => 10n ** BigInt(power));
  const units = BigInt64Array.from(cells, ({ whole, decimals }) => whole * powers[most - decimals]!);
  return { vat, starts, units, decimals: most };
}
