import { ReadingError } from "../../errors.ts";
import type { Meter, TotalsPage } from "../../source/source.ts";
import type { Lang, Text } from "../../text.ts";
import { addDays, isCivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { isoInstant, midnight } from "../../units/zone.ts";
import { allowedAge } from "../../usage/readings/allowed-age.ts";
import type { RunCommand } from "../command-list.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-code.ts";
import { sayIssues } from "../say-issues.ts";
import { textTable } from "../summary/text-table.ts";
import { UsageError } from "../usage-error.ts";
import { withHome } from "../with-home.ts";

const MEANING: Readonly<Record<string, Text>> = {
  t1: { en: "import, tariff 1", nl: "afname, tarief 1" },
  t2: { en: "import, tariff 2", nl: "afname, tarief 2" },
  t3: { en: "export, tariff 1", nl: "teruglevering, tarief 1" },
  t4: { en: "export, tariff 2", nl: "teruglevering, tarief 2" },
  gas: { en: "gas", nl: "gas" },
};

const HEADERS = {
  en: ["register", "what", "reading", "unit", "at"],
  nl: ["register", "wat", "stand", "eenheid", "moment"],
} as const;

const NOT_OVER: Text = {
  en: "The day is not over: these are the last known readings",
  nl: "De dag is nog niet voorbij: dit zijn de laatst bekende standen",
};

const MINUTE = 60_000;

/** The gap that a contract allows unless it says otherwise. */
const GAP_MINUTES = 15;

/** How long before the end of the day something was read last: `3 h 59 min`. */
function lateText(ms: number, last: string): Text {
  const [hours, minutes] = [Math.floor(ms / (60 * MINUTE)), Math.floor(ms / MINUTE) % 60];
  const [en, nl] = hours === 0 ? ["", ""] : [`${hours} h `, `${hours} uur en `];
  return {
    en: `These are not the readings of the end of the day: the device read last at ${last}, ${en}${minutes} min before it`,
    nl: `Dit zijn niet de standen van het eind van de dag: het apparaat las het laatst op ${last}, ${nl}${minutes} min ervoor`,
  };
}

/** Whether a day that is over was read to its end; a gas meter may be an hour behind. */
function warnOfLate({ readings, channels }: TotalsPage, end: number, { terminal, zone }: Context): void {
  const told = readings.length > 0 ? readings : Object.values(channels);
  const late = told.filter((one) => end - one.at > allowedAge("register" in one ? one.register : "t1", GAP_MINUTES));
  if (late.length === 0) return;
  const last = Math.max(...late.map(({ at }) => at));
  terminal.warn(lateText(end - last, isoInstant(last, zone)));
}

/** The last second of the day, or now when it is not over. */
function lastInstant(date: string, zone: string, now: number): number {
  const wrong = (en: string, nl: string): UsageError =>
    new UsageError({
      text: {
        en: `Cannot read the registers of "${date}": ${en}`,
        nl: `Kan de standen van "${date}" niet lezen: ${nl}`,
      },
    });
  if (!isCivilDate(date)) throw wrong("it must be a date as in 2026-11-05", "het moet een datum zijn als 2026-11-05");
  if (midnight(date, zone) > now) throw wrong("that day has not begun", "die dag is nog niet begonnen");
  return Math.min(midnight(addDays(date, 1), zone) - 1000, now);
}

function nothing(meter: Meter, date: string): ReadingError {
  return new ReadingError({
    code: "missing",
    text: {
      en: `Cannot read ${meter} on ${date}: there is no reading of that day`,
      nl: `Kan ${meter} op ${date} niet lezen: er is geen stand van die dag`,
    },
    hint: { en: "Choose another day", nl: "Kies een andere dag" },
  });
}

/** Registers by their meaning; of a meter without registers its channels as they came. */
function rowsOf({ readings, channels }: TotalsPage, zone: string, lang: Lang): readonly (readonly string[])[] {
  if (readings.length > 0)
    return readings.map(({ register, thousandths, at }) => [
      register,
      MEANING[register]?.[lang] ?? "",
      quantityText(thousandths),
      register === "gas" ? "m³" : "kWh",
      isoInstant(at, zone),
    ]);
  return Object.entries(channels).map(([name, { at, value }]) => [name, "", String(value), "", isoInstant(at, zone)]);
}

/** `meterkast readings <date>`: what the registers showed at the end of a day, and when they were read. */
export const readings: RunCommand = async ([date = ""], context) => {
  const { zone, now, signal, terminal, options } = context;
  const at = lastInstant(date, zone, now);
  const meter = options.alias ?? "p1";
  const page = await withHome(context, {}, async ({ device }) =>
    (await device()).ask({ kind: "totals", meter, at }, { signal }),
  );
  const rows = rowsOf(page, zone, terminal.lang);
  sayIssues(page.issues, terminal);
  if (rows.length === 0) throw nothing(meter, date);
  if (at === now) terminal.warn(NOT_OVER);
  else warnOfLate(page, at + 1000, context);
  const columns = HEADERS[terminal.lang].map((header, index) => ({ header, right: index === 2 }));
  terminal.data(textTable(columns, rows));
  return EXIT.done;
};
