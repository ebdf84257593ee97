import type { Block } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";

const WORDS = {
  en: { data: "Data", contract: "Contract file", program: "Program" },
  nl: { data: "Gegevens", contract: "Contractbestand", program: "Programma" },
} as const;

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
const shellWord = (text: string): string => (/^[\w.,+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The command that makes this document again, and the fingerprints of what went into it. */
export function howToRepeat({ bill, contract, lang }: ReportInput): readonly Block[] {
  const say = WORDS[lang];
  const { program, data, contract: contractHash } = bill.document;
  const file = shellWord(baseName(contract.file ?? "contract.yaml"));
  const provisional = bill.status === "provisional" ? " --allow-provisional" : "";
  return [
    { kind: "code", text: `meterkast bill ${bill.period.text} --contract ${file} --lang ${lang}${provisional}` },
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
