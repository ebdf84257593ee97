import type { Text } from "../text.ts";
import type { CommandOption } from "./command-options.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";

/** What a command does with its arguments; errors are thrown. */
export type RunCommand = (args: readonly string[], context: Context) => Promise<ExitCode>;

/** A command as help shows it; its code is loaded when it runs. */
export interface CommandForm {
  readonly name: string;
  /** As in `<report> <period>`. */
  readonly args: string;
  readonly about: Text;
  readonly options: readonly CommandOption[];
  /** Works as it stands, without an account. */
  readonly example: string;
  readonly load: () => Promise<RunCommand>;
}

const DOCUMENT_OPTIONS: readonly CommandOption[] = [
  "contract",
  "format",
  "out",
  "force",
  "charts",
  "allowProvisional",
  "allowProposedLaw",
  "overrides",
];

/** The meaning of arguments, by name. */
export const ARGUMENTS: Readonly<Record<string, Text>> = {
  period: {
    en: "2026-11, 2026, 2026-W12, 2026-11-05 or 2026-11-01/2026-12-15 (the last date is not in it)",
    nl: "2026-11, 2026, 2026-W12, 2026-11-05 of 2026-11-01/2026-12-15 (de laatste datum telt niet mee)",
  },
  year: { en: "a calendar year from 2014, as in 2026", nl: "een kalenderjaar vanaf 2014, als 2026" },
  date: { en: "a day, as in 2026-11-05", nl: "een dag, als 2026-11-05" },
  report: {
    en: "the name of a report, or a file of your own (.ts, .js, .mjs)",
    nl: "de naam van een rapport, of een eigen bestand (.ts, .js, .mjs)",
  },
  "supplier-bill": {
    en: "the supplier's bill, typed over as YAML or JSON; with --demo the name of one of its own",
    nl: "de rekening van de leverancier, overgenomen als YAML of JSON; met --demo de naam van een van de eigen",
  },
  action: { en: "list or verify", nl: "list of verify" },
};

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandForm[] = [
  {
    name: "devices",
    args: "",
    about: { en: "linked CEMMs and their inputs", nl: "gekoppelde CEMM's en hun ingangen" },
    options: [],
    example: "meterkast devices --demo",
    load: async () => (await import("./commands/devices.ts")).devices,
  },
  {
    name: "readings",
    args: "<date>",
    about: { en: "the registers at the end of a day", nl: "de meterstanden aan het eind van een dag" },
    options: ["alias"],
    example: "meterkast readings 2022-11-30 --demo",
    load: async () => (await import("./commands/readings.ts")).readings,
  },
  {
    name: "usage",
    args: "<period>",
    about: {
      en: "kWh and m³, import and export by tariff",
      nl: "kWh en m³, afname en teruglevering per tarief",
    },
    options: ["by", "usageFormat", "contract", "overrides"],
    example: "meterkast usage 2022-11 --by day --demo",
    load: async () => (await import("./commands/usage.ts")).usage,
  },
  {
    name: "bill",
    args: "<period>",
    about: { en: "the calculated bill", nl: "de berekende rekening" },
    options: [...DOCUMENT_OPTIONS, "temperatures", "history"],
    example: "meterkast bill 2022-11 --demo --out out",
    load: async () => (await import("./commands/bill.ts")).bill,
  },
  {
    name: "year",
    args: "<period>",
    about: {
      en: "the annual statement, month by month",
      nl: "het jaaroverzicht, maand voor maand",
    },
    options: [...DOCUMENT_OPTIONS, "temperatures"],
    example: "meterkast year 2022 --demo --out out",
    load: async () => (await import("./commands/year.ts")).year,
  },
  {
    name: "settle",
    args: "<period>",
    about: {
      en: "bills against advances: the balance, a forecast, and which advance to pay",
      nl: "rekeningen tegen termijnen: het saldo, een verwachting, en welk termijnbedrag past",
    },
    options: [...DOCUMENT_OPTIONS, "temperatures"],
    example: "meterkast settle 2022 --demo",
    load: async () => (await import("./commands/settle.ts")).settle,
  },
  {
    name: "compare",
    args: "<period>",
    about: {
      en: "the same readings under several contracts, ranked",
      nl: "dezelfde meterstanden onder meer contracten, op volgorde",
    },
    options: DOCUMENT_OPTIONS,
    example: "meterkast compare 2022 --demo --allow-proposed-law",
    load: async () => (await import("./commands/compare.ts")).compare,
  },
  {
    name: "check",
    args: "<supplier-bill>",
    about: {
      en: "verdict per line of the supplier's bill",
      nl: "oordeel per regel van de rekening van de leverancier",
    },
    options: DOCUMENT_OPTIONS,
    example: "meterkast check estimated-at-price-change --demo",
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "report",
    args: "<report> <period>",
    about: {
      en: "a report by name, or one of your own",
      nl: "een rapport op naam, of een eigen rapport",
    },
    options: [...DOCUMENT_OPTIONS, "temperatures", "history"],
    example: "meterkast report monthly-bill 2022-11 --demo",
    load: async () => (await import("./commands/report.ts")).report,
  },
  {
    name: "live",
    args: "",
    about: {
      en: "power, tariff and cost per hour, as they come",
      nl: "vermogen, tarief en kosten per uur, zoals ze komen",
    },
    options: ["textOrJson", "contract", "count", "allowProposedLaw"],
    example: "meterkast live --demo --count 3",
    load: async () => (await import("./commands/live.ts")).live,
  },
  {
    name: "law",
    args: "<year>",
    about: {
      en: "every figure of the law of a year, with its source and how sure it is",
      nl: "elk getal van de wet van een jaar, met bron en zekerheid",
    },
    options: ["textOrJson"],
    example: "meterkast law 2026",
    load: async () => (await import("./commands/law.ts")).law,
  },
  {
    name: "fetch",
    args: "<period>",
    about: {
      en: "fill the archive; safe to repeat and to interrupt",
      nl: "vul het archief; mag herhaald en onderbroken worden",
    },
    options: [],
    example: "meterkast fetch 2022-11 --demo",
    load: async () => (await import("./commands/fetch.ts")).fetch,
  },
  {
    name: "archive",
    args: "<action>",
    about: { en: "what is kept, and whether it is whole", nl: "wat er bewaard is, en of het heel is" },
    options: [],
    example: "meterkast archive list --demo",
    load: async () => (await import("./commands/archive.ts")).archive,
  },
  {
    name: "doctor",
    args: "",
    about: {
      en: "key, service, clock, zone, disk, gaps; safe to share",
      nl: "sleutel, dienst, klok, zone, schijf, gaten; veilig te delen",
    },
    options: [],
    example: "meterkast doctor --demo",
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
];
