import { METERS } from "../source/source.ts";
import { oneOf } from "./one-of.ts";
import type { OptionForm } from "./option-form.ts";
import type { Format } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["pdf", "html", "md", "json", "csv"] as const;

function positive(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError({
    text: {
      en: `Cannot use --count "${value}": it must be a whole number from 1`,
      nl: `Kan --count "${value}" niet gebruiken: het moet een heel getal vanaf 1 zijn`,
    },
  });
}

/** The options that only some commands have. */
export type CommandOption =
  | "contract"
  | "format"
  | "usageFormat"
  | "textOrJson"
  | "out"
  | "force"
  | "charts"
  | "allowProvisional"
  | "allowProposedLaw"
  | "overrides"
  | "temperatures"
  | "history"
  | "by"
  | "alias"
  | "count";

/** What is written as a table or as data, never as a document. */
const tableFormat = (...formats: readonly Format[]): OptionForm => ({
  flags: "--format <name>",
  about: { en: `what to write: ${formats.join(", ")}`, nl: `wat te schrijven: ${formats.join(", ")}` },
  read: (value: string) => [oneOf(formats, value.trim(), "--format")],
});

/** What each of them means; a command has one with each flag. */
export const COMMAND_OPTIONS: Readonly<Record<CommandOption, OptionForm>> = {
  contract: {
    flags: "--contract <file>",
    about: {
      en: "the contract, YAML or JSON; compare takes more than one",
      nl: "het contract, YAML of JSON; compare neemt er meer dan een",
    },
    read: (value: string, before: unknown) => [...((before as readonly string[] | undefined) ?? []), value],
  },
  format: {
    flags: "--format <list>",
    about: { en: "what to write: pdf, html, md, json, csv", nl: "wat te schrijven: pdf, html, md, json, csv" },
    read: (value: string) => [...new Set(value.split(",").map((one) => oneOf(FORMATS, one.trim(), "--format")))],
  },
  usageFormat: tableFormat("md", "json", "csv"),
  textOrJson: tableFormat("md", "json"),
  out: {
    flags: "--out <dir>",
    about: {
      en: "write files below this folder; - writes the one format to stdout",
      nl: "schrijf bestanden in deze map; - schrijft het ene formaat naar stdout",
    },
  },
  force: {
    flags: "--force",
    about: { en: "replace files of other content", nl: "vervang bestanden met andere inhoud" },
  },
  charts: {
    flags: "--charts <style>",
    about: {
      en: "charts in Markdown: svg, mermaid, text, none",
      nl: "grafieken in Markdown: svg, mermaid, text, none",
    },
    read: (value: string) => oneOf(["svg", "mermaid", "text", "none"], value, "--charts"),
  },
  allowProvisional: {
    flags: "--allow-provisional",
    about: {
      en: "write a bill that holds estimates or an open period",
      nl: "schrijf een rekening met schattingen of een open periode",
    },
  },
  allowProposedLaw: {
    flags: "--allow-proposed-law",
    about: {
      en: "use tables that are not law yet, marked on every line",
      nl: "gebruik tabellen die nog geen wet zijn, gemerkt op elke regel",
    },
  },
  overrides: {
    flags: "--overrides <file>",
    about: {
      en: "readings of your own in the place of the device's (YAML: at, register, value, reason, date)",
      nl: "eigen standen in plaats van die van het apparaat (YAML: at, register, value, reason, date)",
    },
  },
  temperatures: {
    flags: "--temperatures <file>",
    about: {
      en: "mean outdoor temperatures by day (CSV: date,mean_c), for gas that follows the cold",
      nl: "gemiddelde buitentemperaturen per dag (CSV: date,mean_c), voor gas dat de kou volgt",
    },
  },
  history: {
    flags: "--no-history",
    about: {
      en: "do not read earlier months to compare a bill with",
      nl: "lees geen eerdere maanden om een rekening mee te vergelijken",
    },
  },
  by: {
    flags: "--by <step>",
    about: { en: "hour, day or month (default: day)", nl: "hour, day of month (standaard: day)" },
    read: (value: string) => oneOf(["hour", "day", "month"], value, "--by"),
  },
  alias: {
    flags: "--alias <meter>",
    about: {
      en: `which meter: ${METERS.join(", ")} (default: p1)`,
      nl: `welke meter: ${METERS.join(", ")} (standaard: p1)`,
    },
    read: (value: string) => oneOf(METERS, value, "--alias"),
  },
  count: {
    flags: "--count <n>",
    about: { en: "end after so many lines", nl: "stop na zoveel regels" },
    read: positive,
  },
};
