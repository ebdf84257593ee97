import type { Bill } from "../../bill/bill-document.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Block } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";

const WORDS = {
  en: { data: "Data", contract: "Contract file", program: "Program" },
  nl: { data: "Gegevens", contract: "Contractbestand", program: "Programma" },
} as const;

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
const shellWord = (text: string): string => (/^[\w.,:+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

const fileOf = ({ file }: Contract): readonly string[] => ["--contract", baseName(file ?? "contract.yaml")];

export interface RepeatOptions {
  /** The command that makes the document. @default "bill" */
  readonly command?: "bill" | "year" | "settle" | "compare" | `report ${string}` | undefined;
  /** Of the document; those of the bill unless given. */
  readonly document?: Bill["document"] | undefined;
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
  const { command = "bill", document = bill.document } = options;
  const say = WORDS[lang];
  const { program, data, contract } = document;
  const words = [bill.period.text, ...typed, "--lang", lang].map(shellWord);
  return [
    { kind: "code", text: `meterkast ${command} ${words.join(" ")}` },
    {
      kind: "facts",
      items: [
        { name: say.data, value: data },
        { name: say.contract, value: contract },
        { name: say.program, value: program },
      ],
    },
  ];
}
