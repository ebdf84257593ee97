import type { Text } from "../text.ts";

/** A period that cannot be read, and why, for programmers and for people. */
export class PeriodError extends RangeError {
  readonly text: Text;

  constructor(period: string, wanted: Text) {
    const text = {
      en: `Cannot read period "${period}": ${wanted.en}`,
      nl: `Kan periode "${period}" niet lezen: ${wanted.nl}`,
    };
    super(text.en);
    this.text = text;
  }
}
