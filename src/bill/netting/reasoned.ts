import { ContractError } from "../../errors.ts";
import type { Text } from "../../text.ts";

/** The same refusal, whose hint begins with why a bill asks for a day that is not its own. */
export function reasoned({ code, text, place, hint }: ContractError, why: Text): ContractError {
  const because = hint === undefined ? why : { en: `${why.en}. ${hint.en}`, nl: `${why.nl}. ${hint.nl}` };
  return new ContractError({ code, text, place, hint: because });
}
