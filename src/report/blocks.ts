/** A heading inside the document; the title itself is the document's. */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 2 | 3;
  readonly text: string;
}

/** One paragraph. `secondary` is smaller and grey. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly tone?: "normal" | "secondary" | undefined;
}

/** A sentence that must not be overlooked. The words say how much it weighs; colour only repeats it. */
export interface NoteBlock {
  readonly kind: "note";
  readonly tone: "info" | "warning";
  readonly text: string;
}

/** The answer: one amount in large type, what it is, and the sentences that explain it. */
export interface HeroBlock {
  readonly kind: "hero";
  /** Digits in the currency of the document, `254.45`; or words in the place of an amount, `28 of 30 days`. */
  readonly amount: string | { readonly words: string };
  /** Printed before the amount: `voorlopig`. */
  readonly prefix?: string | undefined;
  /** Printed under the amount: `inclusief btw`. */
  readonly label: string;
  readonly sentences: readonly string[];
  /** How far the numbers can be trusted, in words. */
  readonly badge?: { readonly tone: "good" | "warning"; readonly text: string } | undefined;
}

/** Names with their values: a contract, definitions. */
export interface FactsBlock {
  readonly kind: "facts";
  readonly items: readonly { readonly name: string; readonly value: string }[];
  /** Side by side in two columns on paper, or one line each. */
  readonly columns?: 1 | 2 | undefined;
}

/**
 * What a column holds. `number` and `amount` cells are digits with a decimal point; they are written in the language of
 * the document and aligned on the decimal sign.
 *
 * - `text` · `number`: every digit, or rounded to `decimals` · `price`: every digit, and as many decimals in the whole column, at least five · `amount`: two
 */
export interface Column {
  readonly header: string;
  readonly type: "text" | "number" | "price" | "amount";
  /** Only for `number`. */
  readonly decimals?: number | undefined;
}

/** Text or digits as the column says, words in the place of a number, or nothing. A missing number is never `"0"`. */
export type Cell = string | { readonly words: string } | null;

/** `group` spans the table and uses its first cell only; `subtotal` and `total` stand out. */
export interface Row {
  readonly role?: "line" | "group" | "subtotal" | "total" | undefined;
  readonly cells: readonly Cell[];
  /** It stays on the page of the row above it. */
  readonly joined?: boolean | undefined;
}

export interface TableBlock {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly footnotes?: readonly string[] | undefined;
}

/** A drawing, with the numbers it was made from. */
export interface ChartBlock {
  readonly kind: "chart";
  /** Name of its file, without extension: small letters, digits and hyphens. */
  readonly name: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** What a person who cannot see it should know, from the same numbers. */
  readonly alt: string;
  /** A whole SVG: presentation attributes only, no style, no script, nothing from elsewhere. */
  readonly svg: string;
  /** The same for a screen as narrow as a phone, with as large words; without it the other is scrolled there. */
  readonly narrow?: string | undefined;
  /** The same numbers as a table: first column the label, the others numbers or amounts. */
  readonly twin: TableBlock;
  /**
   * What its numbers become where no picture can be: bars of characters, one for each number; shades of characters for cells of
   * one unit, as of a heat map; or only the table, as for points.
   *
   * @default "bars"
   */
  readonly inText?: "bars" | "shades" | "table" | undefined;
}

/** Text to be copied as it stands: a command. */
export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
}

/** On paper, what follows begins on a new page. */
export interface PageBreakBlock {
  readonly kind: "pageBreak";
}

/** What a report is made of. Plain data: a renderer decides how it looks. */
export type Block =
  | HeadingBlock
  | TextBlock
  | NoteBlock
  | HeroBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | CodeBlock
  | PageBreakBlock;
