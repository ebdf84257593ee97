import type { Bill } from "../../bill/bill-document.ts";
import type { Severity } from "../../issue.ts";
import type { Lang } from "../../text.ts";
import type { NoteBlock } from "../blocks.ts";
import { writtenMessage } from "./written-message.ts";

const WEIGHT: Readonly<Record<Lang, Readonly<Record<Severity, string>>>> = {
  en: { info: "For your information", warning: "Please note" },
  nl: { info: "Ter informatie", warning: "Let op" },
};

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The known defects of the data, each as a sentence that says how much it weighs. */
export const issueNotes = ({
  bill,
  lang,
}: {
  readonly bill: Pick<Bill, "issues">;
  readonly lang: Lang;
}): readonly NoteBlock[] =>
  bill.issues.map(({ severity, message }) => ({
    kind: "note",
    tone: severity,
    text: sentence(`${WEIGHT[lang][severity]}: ${writtenMessage(message, lang)}`),
  }));
