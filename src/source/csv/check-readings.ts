import { csvError } from "./csv-error.ts";
import type { Fact } from "./fact.ts";

/** One reading in so many may be lower than the one before; more, and the file is not one of a counter. */
const RARELY = 10;

/**
 * Refuse a file that is read as a counter and is none: it falls again and again, as energy by interval does. A single fall may
 * be another meter, which is judged with the bill.
 *
 * @throws SourceError `malformed` with the first row that is lower
 */
export function checkReadings(facts: readonly Fact[]): void {
  const falls = facts.filter((fact, index) => index > 0 && fact.billionths < facts[index - 1]!.billionths);
  const [first] = falls;
  if (first === undefined || falls.length < 2 || falls.length * RARELY <= facts.length) return;
  throw csvError(
    first.header.place(first.row.line, first.column),
    {
      en: `it is read as a meter reading, which only counts up, yet ${falls.length} of ${facts.length} rows are lower than the one before`,
      nl: `het wordt gelezen als meterstand, die alleen oploopt, maar ${falls.length} van ${facts.length} rijen zijn lager dan de vorige`,
    },
    {
      en: 'Energy by interval is read from the exports of --csv-format dsmr-reader and supplier; in the library give its columns as `format` with kind: "intervals"',
      nl: 'Energie per tijdvak wordt gelezen uit de exports van --csv-format dsmr-reader en supplier; geef in de bibliotheek de kolommen als `format` met kind: "intervals"',
    },
  );
}
