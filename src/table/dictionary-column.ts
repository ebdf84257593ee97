interface Groups {
  readonly keys: Uint32Array;
  readonly rows: number[];
  readonly size: number;
  readonly names: string[];
  readonly get: ((row: number) => string)[];
}

/**
 * A column of few texts over many rows: one small number a row. arquero reads columns through `length` and `at`, and
 * takes ready-made `groups` when a table is grouped by such a column alone, which is ten times faster than by text.
 */
export class DictionaryColumn implements Iterable<string> {
  readonly length: number;
  readonly #codes: Uint8Array | Uint32Array;
  readonly #texts: readonly string[];

  /** Texts may occur twice, as in the month of each day. */
  constructor(codes: Uint8Array | Uint32Array, texts: readonly string[]) {
    this.length = codes.length;
    this.#codes = codes;
    this.#texts = texts;
  }

  at(row: number): string {
    return this.#texts[this.#codes[row]!]!;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  groups(names: string[]): Groups {
    const groupOfText = new Map<string, number>();
    const groupOfCode: number[] = [];
    const rows: number[] = [];
    const keys = new Uint32Array(this.length);
    const newGroup = (code: number, row: number): number => {
      const text = this.#texts[code]!;
      const group = groupOfText.get(text) ?? rows.push(row) - 1;
      groupOfText.set(text, group);
      groupOfCode[code] = group;
      return group;
    };
    for (let row = 0; row < this.length; row += 1) {
      const code = this.#codes[row]!;
      keys[row] = groupOfCode[code] ?? newGroup(code, row);
    }
    return { keys, rows, size: rows.length, names, get: [(row) => this.at(row)] };
  }
}
