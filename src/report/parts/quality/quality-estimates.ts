import { cents, money } from "../../../units/money.ts";
import type { Block } from "../../blocks.ts";
import type { QualityInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { registerName } from "../register-name.ts";

const WORDS = {
  en: {
    title: "What the estimates leave open",
    register: "Register (OBIS)",
    before: "Before",
    value: "Estimated",
    after: "After",
    least: "Change, from",
    most: "to",
    all: "All together",
    so: "The bill then is",
    rule: (currency: string) =>
      `The meter stood between the reading before and the one after. The bill was made again with each of those: so much the total changes, in ${currency} including VAT.`,
    spot: "Energy was priced by the hour or quarter, so that readings alone do not tell what an estimate is worth: see the remarks.",
  },
  nl: {
    title: "Wat de schattingen open laten",
    register: "Telwerk (OBIS)",
    before: "Ervoor",
    value: "Geschat",
    after: "Erna",
    least: "Verschil, van",
    most: "tot",
    all: "Alles samen",
    so: "De rekening is dan",
    rule: (currency: string) =>
      `De meter stond tussen de stand ervoor en die erna. De rekening is met elk daarvan opnieuw gemaakt: zoveel verandert het totaal, in ${currency} inclusief btw.`,
    spot: "Energie is per uur of kwartier geprijsd, zodat standen alleen niet zeggen wat een schatting waard is: zie de opmerkingen.",
  },
} as const;

/** What is asked of a report of the data; a bill has its own band. */
export interface EstimatesInput extends Pick<QualityInput, "bill" | "contract" | "lang"> {
  readonly quality: Pick<QualityInput["quality"], "band">;
}

/** Each estimated reading with the readings around it and what that leaves open of the total; nothing where all was measured. */
export function qualityEstimates({ bill, contract, quality, lang }: EstimatesInput): readonly Block[] {
  const say = WORDS[lang];
  const { band } = quality;
  if (band === null) return bill.status === "final" ? [] : [{ kind: "text", text: say.spot }];
  if (band.readings.length === 0) return [];
  const { date } = locale(lang);
  const change = (total: string): string => cents(money(total).minus(bill.totals.gross));
  const dates = [...new Set(band.readings.map((reading) => reading.date))];
  return [
    {
      kind: "table",
      title: say.title,
      columns: [
        { header: say.register, type: "text" },
        { header: say.before, type: "number" },
        { header: say.value, type: "number" },
        { header: say.after, type: "number" },
        { header: say.least, type: "amount" },
        { header: say.most, type: "amount" },
      ],
      rows: [
        ...dates.flatMap((day) => [
          { role: "group" as const, cells: [date(day)] },
          ...band.readings
            .filter((reading) => reading.date === day)
            .map(({ register, before, value, after, least, most }) => ({
              cells: [registerName(register, contract, lang), before.value, value, after.value, least, most],
            })),
        ]),
        { role: "subtotal", cells: [say.all, null, null, null, change(band.low), change(band.high)] },
        { role: "total", cells: [say.so, null, null, null, band.low, band.high] },
      ],
      footnotes: [say.rule(bill.currency)],
    },
  ];
}
