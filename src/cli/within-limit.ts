import { SourceError } from "../errors.ts";

function tooLong(minutes: number): SourceError {
  return new SourceError({
    code: "not-ready",
    text: {
      en: `Cannot finish within ${minutes} minutes: the service is too slow today`,
      nl: `Kan niet binnen ${minutes} minuten klaar zijn: de dienst is vandaag te traag`,
    },
    hint: {
      en: "Run it again: what has come is kept; `meterkast fetch` takes all the time it needs",
      nl: "Herhaal het: wat er al is, is bewaard; `meterkast fetch` neemt alle tijd die nodig is",
    },
  });
}

/** Works with a signal that fires when the caller's does, or with a SourceError when so many minutes are over. */
export async function withinLimit<T>(
  minutes: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(tooLong(minutes)), minutes * 60_000);
  try {
    return await work(AbortSignal.any([signal, limit.signal]));
  } finally {
    clearTimeout(timer);
  }
}
