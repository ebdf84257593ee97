import { REGISTERS } from "../../reading.ts";
import type { MeterChange } from "../../tariff/contract.ts";
import type { TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";
import { registerName } from "./register-name.ts";

const WORDS = {
  en: {
    title: (at: string) => `Meter changed on ${at}`,
    register: "Register (OBIS)",
    old: "Old meter, last",
    fresh: "New meter, first",
    rule: "Use = (last of the old meter − start) + (end − first of the new meter), as written in the contract file.",
  },
  nl: {
    title: (at: string) => `Meter gewisseld op ${at}`,
    register: "Telwerk (OBIS)",
    old: "Oude meter, laatste",
    fresh: "Nieuwe meter, eerste",
    rule: "Gebruik = (laatste stand oude meter − begin) + (eind − eerste stand nieuwe meter), zoals in het contractbestand staat.",
  },
} as const;

function record(change: MeterChange, { contract, lang }: ReportInput): TableBlock {
  const say = WORDS[lang];
  const registers = REGISTERS.filter((register) => change.old[register] !== undefined);
  return {
    kind: "table",
    title: say.title(locale(lang).instant(change.at)),
    columns: [
      { header: say.register, type: "text" },
      { header: say.old, type: "number" },
      { header: say.fresh, type: "number" },
    ],
    rows: registers.map((register) => ({
      cells: [registerName(register, contract, lang), change.old[register] ?? null, change.new[register] ?? null],
    })),
    footnotes: [say.rule],
  };
}

/** Each change of meter within a bill: where the old one ended and the new one began; nothing where the meter stayed. */
export function meterExchange(input: ReportInput): readonly TableBlock[] {
  const { from, to } = billSpan(input.bill);
  return input.contract.meterChanges
    .filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) < to)
    .map((change) => record(change, input));
}
