import type { CheckReading } from "../../../bill/check/check-document.ts";
import type { Contract } from "../../../tariff/contract.ts";
import type { Lang } from "../../../text.ts";
import { registerName } from "../register-name.ts";

const METERS = {
  en: { old: "old meter", new: "new meter" },
  nl: { old: "oude meter", new: "nieuwe meter" },
} as const;

/** Which register a reading is of, and which meter where it was replaced: `1.8.1 afname laag, oude meter`. */
export function readingName({ register, meter }: CheckReading, contract: Contract, lang: Lang): string {
  const name = registerName(register, contract, lang);
  return meter === undefined ? name : `${name}, ${METERS[lang][meter]}`;
}
