/** The languages that meterkast speaks. */
export type Lang = "nl" | "en";

/** A sentence for people, in both languages. Code and logs use `en`. */
export interface Text {
  readonly en: string;
  readonly nl: string;
}
