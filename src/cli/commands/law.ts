import { toJson } from "../../report/to-json.ts";
import { lawFigures } from "../../tariff/law-figures.ts";
import type { Lang } from "../../text.ts";
import type { RunCommand } from "../command-list.ts";
import { EXIT } from "../exit-code.ts";
import { lawText } from "../summary/law-text.ts";
import { UsageError } from "../usage-error.ts";

function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new UsageError({
    text: {
      en: `Cannot show the law of "${text}": it must be a calendar year as in 2026`,
      nl: `Kan de wet van "${text}" niet tonen: het moet een kalenderjaar zijn als 2026`,
    },
  });
}

/** The figures in one language, `meterkast.law/1`. */
function lawForm(year: number, lang: Lang) {
  const figures = lawFigures(year).map((figure) => ({
    ...figure,
    name: figure.name[lang],
    value: figure.value?.[lang] ?? null,
  }));
  return { schema: "meterkast.law/1", country: "NL", year, figures };
}

/** `meterkast law <year>`: every figure of the law of a year, with its source and how sure it is. */
export const law: RunCommand = async ([text = ""], { options, terminal, documents: lang }) => {
  const year = yearOf(text);
  const made =
    options.format?.[0] === "json" ? toJson(lawForm(year, lang)) : lawText(year, lawFigures(year), terminal.lang);
  terminal.data(made);
  return EXIT.done;
};
