import type { Severity } from "../issue.ts";
import { plainText } from "../report/plain-text.ts";
import { writtenMoney } from "../report/written-money.ts";
import type { Lang, Text } from "../text.ts";
import type { Io } from "./io.ts";

/** How much is said on stderr besides errors. */
export type Loudness = "quiet" | "normal" | "verbose" | "debug";

export interface TerminalOptions {
  readonly lang: Lang;
  readonly loudness: Loudness;
  readonly color: boolean;
}

const RANK: Readonly<Record<Loudness, number>> = { quiet: 0, normal: 1, verbose: 2, debug: 3 };

const COLOR = { red: "31", yellow: "33", cyan: "36" } as const;

const SEVERITY: Readonly<Record<Severity, { readonly word: Text; readonly color: keyof typeof COLOR }>> = {
  info: { word: { en: "note", nl: "let op" }, color: "cyan" },
  warning: { word: { en: "warning", nl: "waarschuwing" }, color: "yellow" },
};

/** Between two lines of progress where nobody watches, in ms. */
const SPARSE_MS = 5_000;

/** All control characters but the end of a line and the tab: foreign text must not steer the terminal. */
const STEERING = /(?![\n\t])\p{Cc}/gu;

/** Of a terminal that does not tell its own. */
const WIDTH = 80;

const REDRAW = "\r\u001b[K";

/** Data goes to stdout, all that is said about it to stderr, both without control characters and without the key. */
export class Terminal {
  readonly lang: Lang;
  readonly #io: Io;
  readonly #options: TerminalOptions;
  #redact: (text: string) => string = (text) => text;
  #drawn = false;
  #toldAt = performance.now();

  constructor(io: Io, options: TerminalOptions) {
    this.lang = options.lang;
    this.#io = io;
    this.#options = options;
  }

  /** From here on all text goes through this, so that a key cannot be shown. */
  guard(redact: (text: string) => string): void {
    this.#redact = redact;
  }

  hears(loudness: Loudness): boolean {
    return RANK[this.#options.loudness] >= RANK[loudness];
  }

  /** What was asked for; bytes go out as they are. */
  data(content: string | Uint8Array): void {
    this.#clear();
    this.#io.stdout.write(typeof content === "string" ? this.#safe(content) : content);
  }

  /** An error, the file it is about, and what to do: always said. */
  error(
    sentence: Text,
    { hint, file }: { readonly hint?: Text | undefined; readonly file?: string | undefined } = {},
  ): void {
    this.#line(`${this.#paint("meterkast:", "red")} ${this.#oneLine(writtenMoney(sentence[this.lang], this.lang))}`);
    if (file !== undefined) this.#line(`  in ${this.#oneLine(file)}`);
    if (hint) this.#line(`  → ${this.#oneLine(hint[this.lang])}`);
  }

  /** A known defect of the data. */
  issue(severity: Severity, message: string): void {
    if (!this.hears("normal")) return;
    const { word, color } = SEVERITY[severity];
    this.#line(`${this.#paint(`${word[this.lang]}:`, color)} ${this.#oneLine(writtenMoney(message, this.lang))}`);
  }

  note(text: Text): void {
    this.issue("info", text[this.lang]);
  }

  warn(text: Text): void {
    this.issue("warning", text[this.lang]);
  }

  /** Said when asked for with `--verbose` or `--debug`. */
  detail(text: string, loudness: Loudness = "verbose"): void {
    if (this.hears(loudness)) this.#line(this.#safe(text));
  }

  /** How far the run is: one line that is redrawn, or now and then a line where nobody watches. */
  progress(label: Text, done: number, of: number): void {
    if (!this.hears("normal")) return;
    const text = this.#safe(`${label[this.lang]} ${done}/${of}`);
    if (this.#io.isTTY) this.#draw(text);
    else if (performance.now() - this.#toldAt >= SPARSE_MS) this.#line(text);
  }

  /** What is waited for: drawn where somebody watches, until there is more to say. */
  waiting(text: Text): void {
    if (this.hears("normal") && this.#io.isTTY) this.#draw(this.#safe(`${text[this.lang]} …`));
  }

  /** Takes a line of progress away. */
  end(): void {
    this.#clear();
  }

  #draw(text: string): void {
    this.#io.stderr.write(REDRAW + text.slice(0, (this.#io.columns || WIDTH) - 1));
    this.#drawn = true;
  }

  #clear(): void {
    if (this.#drawn) this.#io.stderr.write(REDRAW);
    this.#drawn = false;
  }

  #line(text: string): void {
    this.#clear();
    this.#toldAt = performance.now();
    this.#io.stderr.write(`${text}\n`);
  }

  #oneLine(text: string): string {
    return plainText(this.#safe(text).replace(/\s*\n\s*/g, " "));
  }

  #safe(text: string): string {
    return this.#redact(text).replace(STEERING, "");
  }

  #paint(text: string, color: keyof typeof COLOR): string {
    return this.#options.color ? `\u001b[${COLOR[color]}m${text}\u001b[0m` : text;
  }
}
