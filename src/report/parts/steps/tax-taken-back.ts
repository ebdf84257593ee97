import type { Text } from "../../../text.ts";

/** The rule of energy tax on less than was taxed already; until the next change of rate the same holds for what comes back. */
export const TAX_TAKEN_BACK: Text = {
  en: "Where that fell since a rate changed, the fall comes off what was taxed before it, at the rate of then.",
  nl: "Is dat sinds een tariefwijziging gedaald, dan gaat de daling af van wat daarvoor belast is, tegen het tarief van toen.",
};
