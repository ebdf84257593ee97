import { normaliseUid } from "../source/uid.ts";
import { checkZone } from "../units/zone.ts";
import { oneOf } from "./one-of.ts";
import type { OptionForm } from "./option-form.ts";
import { typed } from "./typed.ts";

const zone = (value: string): string =>
  typed(() => checkZone(value), `Kan zone "${value}" niet gebruiken: het moet een IANA-zone zijn als Europe/Amsterdam`);

const uid = (value: string): string =>
  typed(
    () => normaliseUid(value),
    `Kan uid "${value}" niet gebruiken: het moet een MAC-adres zijn als 00-1E-C0-85-96-CC`,
  );

const CSV_FORMATS = ["dsmr-reader", "supplier", "homewizard", "registers", "home-assistant"] as const;

const repeated = (value: string, before: unknown): readonly string[] => [
  ...((before as readonly string[] | undefined) ?? []),
  value,
];

/** Options of every command, before or after its name. */
export const GLOBAL_OPTIONS: readonly OptionForm[] = [
  {
    flags: "--demo",
    about: { en: "use the built-in home; needs no account", nl: "gebruik de ingebouwde woning; zonder account" },
  },
  {
    flags: "--uid <mac>",
    about: {
      en: "which device (CEMM_UID); may be left out when there is one",
      nl: "welk apparaat (CEMM_UID); niet nodig als er maar een is",
    },
    read: uid,
  },
  {
    flags: "--key-file <file>",
    about: {
      en: "read the API key from a file, - is stdin (else CEMM_API_KEY)",
      nl: "lees de API-sleutel uit een bestand, - is stdin (anders CEMM_API_KEY)",
    },
  },
  {
    flags: "--base-url <url>",
    about: {
      en: "where the API is (CEMM_BASE_URL; default: https://open-api.cemm.nl/v1/)",
      nl: "waar de API is (CEMM_BASE_URL; standaard: https://open-api.cemm.nl/v1/)",
    },
  },
  {
    flags: "--local <host>",
    about: {
      en: "ask the box on the own network instead of the cloud",
      nl: "vraag het kastje op het eigen netwerk in plaats van de cloud",
    },
  },
  {
    flags: "--csv <file>",
    about: {
      en: "readings from a CSV export (.csv, .csv.gz) instead of a CEMM; may be repeated",
      nl: "standen uit een CSV-export (.csv, .csv.gz) in plaats van een CEMM; mag vaker",
    },
    read: repeated,
  },
  {
    flags: "--csv-format <name>",
    about: {
      en: "which export it is, where its header does not say: dsmr-reader, supplier, homewizard, registers, home-assistant",
      nl: "welke export het is, als de kopregel dat niet zegt: dsmr-reader, supplier, homewizard, registers, home-assistant",
    },
    read: (value: string) => oneOf(CSV_FORMATS, value, "--csv-format"),
  },
  {
    flags: "--csv-decimal <sign>",
    about: {
      en: "the decimal sign in CSV files, . or , (default: told from the file)",
      nl: "het decimaalteken in CSV-bestanden, . of , (standaard: uit het bestand opgemaakt)",
    },
    read: (value: string) => oneOf([".", ","], value, "--csv-decimal"),
  },
  {
    flags: "--csv-map <register=name>",
    about: {
      en: "Home Assistant: which statistic is which register, as t1=sensor.import_low; may be repeated",
      nl: "Home Assistant: welke statistiek welk telwerk is, als t1=sensor.import_low; mag vaker",
    },
    read: repeated,
  },
  {
    flags: "--archive <dir>",
    about: {
      en: "where raw answers are kept (METERKAST_ARCHIVE; default: ~/.local/share/meterkast)",
      nl: "waar ruwe antwoorden staan (METERKAST_ARCHIVE; standaard: ~/.local/share/meterkast)",
    },
  },
  { flags: "--no-archive", about: { en: "keep nothing on disk", nl: "bewaar niets op schijf" } },
  {
    flags: "--offline",
    about: { en: "use the archive only, never the network", nl: "gebruik alleen het archief, nooit het netwerk" },
  },
  {
    flags: "--now <instant>",
    about: {
      en: 'what "now" is, as in 2026-11-22T12:00:00+01:00',
      nl: 'wat "nu" is, als 2026-11-22T12:00:00+01:00',
    },
  },
  {
    flags: "--zone <iana>",
    about: {
      en: "time zone where no contract says it (default: Europe/Amsterdam)",
      nl: "tijdzone waar geen contract die noemt (standaard: Europe/Amsterdam)",
    },
    read: zone,
  },
  {
    flags: "--lang <lang>",
    about: { en: "nl or en, for documents and messages", nl: "nl of en, voor documenten en meldingen" },
    read: (value: string) => oneOf(["nl", "en"], value, "--lang"),
  },
  { flags: "--quiet", about: { en: "say errors only", nl: "meld alleen fouten" } },
  { flags: "--verbose", about: { en: "say each request", nl: "meld elk verzoek" } },
  {
    flags: "--debug",
    about: { en: "say all there is to say of a fault", nl: "meld alles wat er van een fout te melden is" },
  },
  { flags: "--no-color", about: { en: "no colour (NO_COLOR)", nl: "geen kleur (NO_COLOR)" } },
];
