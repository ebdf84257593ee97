import type { Bill } from "../../bill/bill-document.ts";
import type { Check } from "../../bill/check/check-document.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Block } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";

const WORDS = {
  en: { data: "Data", contract: "Contract file", supplierBill: "Supplier's bill", program: "Program" },
  nl: { data: "Gegevens", contract: "Contractbestand", supplierBill: "Leveranciersrekening", program: "Programma" },
} as const;

/** `/home/eva/c.yaml`, `C:\\c.yaml`. */
const ABSOLUTE = /^(?:[\\/]|[A-Za-z]:)/;

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
const shellWord = (text: string): string =>
  /^[\w.,:+=/@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** Nobody typed it: where a program keeps a file on its machine is not for a document to tell. */
const fileOf = ({ file = "contract.yaml" }: Contract): readonly string[] => [
  "--contract",
  ABSOLUTE.test(file) ? baseName(file) : file,
];

type RepeatedDocument = Bill["document"] & Partial<Pick<Check["document"], "supplierBill">>;

export interface RepeatOptions {
  /** The command that makes the document. @default "bill" */
  readonly command?: "bill" | "year" | "settle" | "compare" | "check" | `report ${string}` | undefined;
  /** What the command is about; the period of the bill unless given. A file as it was typed. */
  readonly about?: string | undefined;
  /** Of the document; those of the bill unless given. */
  readonly document?: RepeatedDocument | undefined;
  /** Those that were named; the one of the bill unless given. */
  readonly contracts?: readonly Contract[] | undefined;
  /** Whether tables that are not law yet were used. */
  readonly proposed?: boolean | undefined;
  /** Whether a file of outdoor temperatures was used. */
  readonly cold?: boolean | undefined;
}

/** What someone who has the files would type, where nobody typed it. */
const supposed = (
  { bill, contract }: ReportInput,
  { contracts = [contract], proposed, cold }: RepeatOptions,
): readonly string[] => [
  ...contracts.flatMap(fileOf),
  ...(bill.status === "provisional" ? ["--allow-provisional"] : []),
  ...(cold ? ["--temperatures", "temperatures.csv"] : []),
  ...(proposed ? ["--allow-proposed-law"] : []),
];

/** The command that makes this document again, and the fingerprints of what went into it. */
export function howToRepeat(input: ReportInput, options: RepeatOptions = {}): readonly Block[] {
  const { bill, lang, typed = supposed(input, options) } = input;
  const { command = "bill", about } = options;
  const document: RepeatedDocument = options.document ?? bill.document;
  const say = WORDS[lang];
  const { program, data, contract, supplierBill } = document;
  const words = [about ?? bill.period.text, ...typed, "--lang", lang].map(shellWord);
  return [
    { kind: "code", text: `meterkast ${command} ${words.join(" ")}` },
    {
      kind: "facts",
      items: [
        { name: say.data, value: data },
        { name: say.contract, value: contract },
        ...(supplierBill === undefined ? [] : [{ name: say.supplierBill, value: supplierBill }]),
        { name: say.program, value: program },
      ],
    },
  ];
}
