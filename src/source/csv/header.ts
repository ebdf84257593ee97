import { type CsvPlace, csvError } from "./csv-error.ts";

const plain = (name: string): string => name.trim().toLowerCase();

/** The names in the first line of a file. Case and spaces around a name do not matter. */
export class Header {
  readonly file: string;
  readonly names: readonly string[];

  constructor(file: string, names: readonly string[]) {
    this.file = file;
    this.names = names.map((name) => name.trim());
  }

  /** Whether every one of these columns is there. */
  has(...names: readonly string[]): boolean {
    return names.every((name) => this.find(name) !== undefined);
  }

  /** Which column has a name; undefined when none has. Throws SourceError `malformed` when two have. */
  find(name: string): number | undefined {
    const first = this.names.findIndex((each) => plain(each) === plain(name));
    if (first < 0) return undefined;
    if (this.names.some((each, index) => index > first && plain(each) === plain(name))) this.#refuseTwo(name);
    return first;
  }

  /** Which column has a name. Throws SourceError `malformed` when none has, or two have. */
  column(name: string): number {
    return this.find(name) ?? this.#refuseNone(name);
  }

  /** Where a cell stands, for people. */
  place(line: number, column: number): CsvPlace {
    return { file: this.file, line, column: this.names[column] };
  }

  #refuseTwo(name: string): never {
    throw csvError(
      { file: this.file, line: 1, column: name },
      { en: "two columns have this name", nl: "twee kolommen hebben deze naam" },
    );
  }

  #refuseNone(name: string): never {
    const seen = this.names.join(", ");
    throw csvError(
      { file: this.file, line: 1, column: name },
      { en: `there is no such column, only ${seen}`, nl: `die kolom is er niet, wel ${seen}` },
    );
  }
}
