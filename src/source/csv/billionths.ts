import { Decimal } from "../../units/money.ts";
import type { CsvUnit } from "./csv-columns.ts";
import { type CsvPlace, csvError, quotedCell } from "./csv-error.ts";

/** Billionths of a kWh or m³ in one of a unit: whole numbers that a double holds exactly up to 9,000,000 kWh. */
const EXPONENT: Readonly<Record<CsvUnit, number>> = { MWh: 12, kWh: 9, Wh: 6, m3: 9, l: 6 };

const MOST = 9e15;

/** The digits of a number as it stands in a cell. */
const FORM = { ".": /^([+-]?\d+)(?:\.(\d+))?(e[+-]?\d+)?$/i, ",": /^([+-]?\d+)(?:,(\d+))?()$/ };

/** How a cell is to be read. */
export interface AmountForm {
  readonly decimal: "." | ",";
  readonly unit: CsvUnit;
}

function refuse(text: string, { decimal }: AmountForm, place: CsvPlace): never {
  const [en, nl] = decimal === "." ? ["point", "punt"] : ["comma", "komma"];
  throw csvError(
    place,
    {
      en: `${quotedCell(text)} is not a number with a decimal ${en} and without thousands separators`,
      nl: `${quotedCell(text)} is geen getal met een decimale ${nl} en zonder scheidingstekens voor duizendtallen`,
    },
    /[.,]/.test(text)
      ? {
          en: "Say which sign is decimal: --csv-decimal , or --csv-decimal . (`decimal` in the library)",
          nl: "Zeg welk teken decimaal is: --csv-decimal , of --csv-decimal . (`decimal` in de bibliotheek)",
        }
      : undefined,
  );
}

function refuseSize(text: string, place: CsvPlace): never {
  throw csvError(place, {
    en: `${quotedCell(text)} is not something that a home's meter can count`,
    nl: `${quotedCell(text)} kan een huismeter niet tellen`,
  });
}

/** More digits than are kept, or a power of ten: programs that count in floats write such. */
const long = (whole: string, fraction: string, power: string, exponent: number): number =>
  new Decimal(`${whole}.${fraction || "0"}${power}`).times(`1e${exponent}`).toDecimalPlaces(0).toNumber();

/**
 * The number in a cell, in whole billionths of a kWh or m³: digits are moved, never calculated with, and what lies beyond the
 * ninth decimal is rounded off. Undefined for an empty cell: nothing was measured.
 *
 * @throws SourceError `malformed` for what is no number, has thousands separators, or is below 0
 */
export function billionths(text: string, form: AmountForm, place: CsvPlace): number | undefined {
  const digits = text.trim();
  if (digits === "") return undefined;
  const [, whole, fraction = "", power = ""] = FORM[form.decimal].exec(digits) ?? refuse(text, form, place);
  const exponent = EXPONENT[form.unit];
  const isShort = power === "" && fraction.length <= exponent;
  const rounded = isShort ? Number(whole + fraction.padEnd(exponent, "0")) : long(whole!, fraction, power, exponent);
  return rounded >= 0 && rounded <= MOST ? rounded : refuseSize(text, place);
}
