import type { Bill } from "../../bill/bill-document.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Block } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";

const WORDS = {
  en: { data: "Data", contract: "Contract file", program: "Program" },
  nl: { data: "Gegevens", contract: "Contractbestand", program: "Programma" },
} as const;

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
const shellWord = (text: string): string => (/^[\w.,+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

const fileOf = ({ file }: Contract): string => `--contract ${shellWord(baseName(file ?? "contract.yaml"))}`;

export interface RepeatOptions {
  /** The command that makes the document. @default "bill" */
  readonly command?: "bill" | "year" | "settle" | "compare" | undefined;
  /** Of the document; those of the bill unless given. */
  readonly document?: Bill["document"] | undefined;
  /** Those that were named; the one of the bill unless given. */
  readonly contracts?: readonly Contract[] | undefined;
  /** Whether tables that are not law yet were used. */
  readonly proposed?: boolean | undefined;
  /** Whether a file of outdoor temperatures was used. */
  readonly cold?: boolean | undefined;
}

/** The command that makes this document again, and the fingerprints of what went into it. */
export function howToRepeat(
  { bill, contract, lang }: ReportInput,
  { command = "bill", document = bill.document, contracts = [contract], proposed, cold }: RepeatOptions = {},
): readonly Block[] {
  const say = WORDS[lang];
  const { program, data, contract: contractHash } = document;
  const words = [
    `meterkast ${command} ${bill.period.text}`,
    ...contracts.map(fileOf),
    `--lang ${lang}`,
    ...(bill.status === "provisional" ? ["--allow-provisional"] : []),
    ...(cold ? ["--temperatures temperatures.csv"] : []),
    ...(proposed ? ["--allow-proposed-law"] : []),
  ];
  return [
    { kind: "code", text: words.join(" ") },
    {
      kind: "facts",
      items: [
        { name: say.data, value: data },
        { name: say.contract, value: contractHash },
        { name: say.program, value: program },
      ],
    },
  ];
}
