import type { Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Lang } from "../../text.ts";

const WORDS = {
  en: {
    long: { imported: "electricity from the grid,", exported: "electricity to the grid," },
    short: { imported: "import", exported: "export" },
    tariff: { low: "low", normal: "normal" },
    gas: "gas",
  },
  nl: {
    long: { imported: "elektriciteit van het net,", exported: "elektriciteit naar het net," },
    short: { imported: "afname", exported: "terug" },
    tariff: { low: "laag", normal: "normaal" },
    gas: "gas",
  },
} as const;

/** In the Netherlands and Belgium; which of 1 and 2 is low is the contract's word. */
const OBIS: Readonly<Record<Register, string>> = { t1: "1.8.1", t2: "1.8.2", t3: "2.8.1", t4: "2.8.2", gas: "24.2.1" };

/** A register by its OBIS code and in words: `1.8.1 elektriciteit van het net, laag`; `short` is `1.8.1 afname laag`. */
export function registerName(
  register: Register,
  { electricity }: Contract,
  lang: Lang,
  width: "long" | "short" = "long",
): string {
  const say = WORDS[lang];
  if (register === "gas") return `${OBIS.gas} ${say.gas}`;
  const isFirst = register === "t1" || register === "t3";
  const tariff = electricity?.registers[isFirst ? "t1" : "t2"] ?? (isFirst ? "low" : "normal");
  const direction = register === "t1" || register === "t2" ? say[width].imported : say[width].exported;
  return `${OBIS[register]} ${direction} ${say.tariff[tariff]}`;
}
