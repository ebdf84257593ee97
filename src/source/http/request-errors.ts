import { NotReadyError, SourceError, type SourceErrorCode } from "../../errors.ts";
import type { Text } from "../../text.ts";
import { excerpt } from "./excerpt.ts";
import type { Question } from "./question.ts";

/** Who is asked, for messages. */
export interface Asked {
  readonly question: Question;
  readonly host: string;
  readonly hasKey: boolean;
}

/** What went wrong, beyond the code and the sentence. */
interface Circumstances {
  readonly status?: number | undefined;
  readonly hint?: Text | undefined;
}

const KEY_HINT: Text = {
  en: "Check the key in CEMM_API_KEY, or in the file that --key-file names",
  nl: "Controleer de sleutel in CEMM_API_KEY, of in het bestand dat --key-file noemt",
};

const NO_KEY_HINT: Text = {
  en: "Allow the Local Open API in the settings of the box",
  nl: "Sta de Local Open API toe in de instellingen van het kastje",
};

const LIST_HINT: Text = {
  en: "See the linked CEMMs and their meters with: meterkast devices",
  nl: "Bekijk de gekoppelde CEMM's en hun meters met: meterkast devices",
};

const OFFLINE_HINT: Text = {
  en: "Check that the CEMM has power and a network, and try again",
  nl: "Controleer of de CEMM stroom en netwerk heeft, en probeer het opnieuw",
};

const LATER_HINT: Text = { en: "Try again later", nl: "Probeer het later opnieuw" };

const NETWORK_HINT: Text = {
  en: "Check the network, and try again; what is in the archive can be used with --offline",
  nl: "Controleer het netwerk en probeer het opnieuw; wat in het archief staat is te gebruiken met --offline",
};

function sentence({ question, host }: Asked, problem: Text): Text {
  return {
    en: `Cannot ask ${host} for ${question.name}: ${problem.en}`,
    nl: `Kan ${question.name} niet opvragen bij ${host}: ${problem.nl}`,
  };
}

/** The error for a question without a usable answer. Foreign text in `problem` must have been redacted. */
export function askError(asked: Asked, code: SourceErrorCode, problem: Text, more: Circumstances = {}): SourceError {
  return new SourceError({ code, text: sentence(asked, problem), path: asked.question.path, ...more });
}

/** No connection, or it broke. */
export const networkError = (asked: Asked, problem: Text): SourceError =>
  askError(asked, "network", problem, { hint: NETWORK_HINT });

/** The promise ran through its windows. */
export function notReadyError(asked: Asked, requests: number): NotReadyError {
  const problem = {
    en: `the data was still not ready after ${requests} requests`,
    nl: `de gegevens waren na ${requests} verzoeken nog niet klaar`,
  };
  return new NotReadyError({
    code: "not-ready",
    text: sentence(asked, problem),
    path: asked.question.path,
    status: 202,
    hint: LATER_HINT,
  });
}

/** 429 beyond patience. `until` is the instant that the service named, epoch ms. */
export function limitedError(asked: Asked, until: number | undefined): SourceError {
  const problem = { en: "too many requests (429)", nl: "te veel verzoeken (429)" };
  if (until === undefined) return askError(asked, "limited", problem, { status: 429, hint: LATER_HINT });
  const at = new Date(until).toISOString().replace(/\.\d+/, "");
  return askError(asked, "limited", problem, {
    status: 429,
    hint: { en: `Try again after ${at}`, nl: `Probeer het opnieuw na ${at}` },
  });
}

/** The attempts of a call are used up, and the last one got this status (408 or 5xx). */
export function unavailableError(asked: Asked, status: number): SourceError {
  if (status === 408 || status === 502) {
    const problem = { en: `your CEMM did not answer (${status})`, nl: `je CEMM gaf geen antwoord (${status})` };
    return askError(asked, "network", problem, { status, hint: OFFLINE_HINT });
  }
  const problem = { en: `the service failed (${status})`, nl: `de dienst gaf een fout (${status})` };
  return askError(asked, "http", problem, { status, hint: LATER_HINT });
}

function authError(asked: Asked, status: number): SourceError {
  if (!asked.hasKey) {
    const problem = { en: `access was refused (${status})`, nl: `de toegang is geweigerd (${status})` };
    return askError(asked, "auth", problem, { status, hint: NO_KEY_HINT });
  }
  const problem = { en: `the API key was refused (${status})`, nl: `de API-sleutel is geweigerd (${status})` };
  return askError(asked, "auth", problem, { status, hint: KEY_HINT });
}

/** A status of 4xx that no repetition mends. `body` must have been redacted. */
export function refusedError(asked: Asked, status: number, body: string): SourceError {
  const { query } = asked.question;
  if (status === 401 || status === 403) return authError(asked, status);
  if (status === 412 && "meter" in query) {
    const problem = {
      en: `the device has no meter "${query.meter}" (412)`,
      nl: `het apparaat heeft geen meter "${query.meter}" (412)`,
    };
    return askError(asked, "unsupported-alias", problem, { status, hint: LIST_HINT });
  }
  if ((status === 404 || status === 412) && query.kind !== "devices") {
    const problem = {
      en: `there is no such device or meter (${status})`,
      nl: `dit apparaat of deze meter bestaat niet (${status})`,
    };
    return askError(asked, "unknown-device", problem, { status, hint: LIST_HINT });
  }
  const quote = body.trim() === "" ? "" : `: ${excerpt(body)}`;
  const problem = { en: `it answered with status ${status}${quote}`, nl: `het antwoord had status ${status}${quote}` };
  return askError(asked, "http", problem, { status });
}

/** The service points elsewhere; the key, which is part of the URL, does not follow. */
export function redirectError(asked: Asked, status: number): SourceError {
  const problem = { en: `it points elsewhere (${status})`, nl: `het verwijst door (${status})` };
  const hint = {
    en: "Check the address: redirects are never followed",
    nl: "Controleer het adres: doorverwijzingen worden nooit gevolgd",
  };
  return askError(asked, "redirect", problem, { status, hint });
}
