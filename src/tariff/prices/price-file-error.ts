import { ContractError } from "../../errors.ts";
import type { Text } from "../../text.ts";

/** ContractError `invalid` that names a price file and its line (the header is line 1) and says what is wrong there. */
export function priceFileError(file: string, line: number, what: Text, hint?: Text): ContractError {
  return new ContractError({
    code: "invalid",
    place: { file, line },
    text: {
      en: `Cannot read prices "${file}", line ${line}: ${what.en}`,
      nl: `Kan prijzen "${file}" niet lezen, regel ${line}: ${what.nl}`,
    },
    hint,
  });
}
