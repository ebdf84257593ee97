import { SourceError } from "../errors.ts";

const texts = new WeakMap<ApiKey, string>();

/**
 * A key that cannot be printed: text, JSON and both runtimes' inspectors show `***`. White space around it (the newline of
 * a key file) is dropped. Throws SourceError `auth` when nothing is left, or when it is no single line.
 *
 * @example `${new ApiKey("4e4f657…")}` // "***"
 */
export class ApiKey {
  static {
    for (const inspector of ["nodejs.util.inspect.custom", "Deno.customInspect"]) {
      Object.defineProperty(ApiKey.prototype, Symbol.for(inspector), { value: () => "ApiKey ***" });
    }
  }

  constructor(text: string | undefined) {
    const key = text?.trim() ?? "";
    if (key === "") throw refused("it is empty", "hij is leeg");
    if (/\p{Cc}/u.test(key))
      throw refused("it holds a line break or control character", "er staat een regeleinde of stuurteken in");
    texts.set(this, key);
  }

  toString(): string {
    return "***";
  }

  toJSON(): string {
    return "***";
  }
}

/** The real text: for the one URL that must carry it, and to find it in foreign text. Never for a message. */
export const revealKey = (key: ApiKey): string => texts.get(key) ?? "";

const refused = (en: string, nl: string): SourceError =>
  new SourceError({
    code: "auth",
    text: { en: `Cannot use the API key: ${en}`, nl: `Kan de API-sleutel niet gebruiken: ${nl}` },
    hint: {
      en: "Set CEMM_API_KEY, or put the key in a file and name it with --key-file",
      nl: "Zet CEMM_API_KEY, of zet de sleutel in een bestand en noem dat met --key-file",
    },
  });
