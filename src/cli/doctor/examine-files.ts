import { basename } from "node:path";
import type { Issue } from "../../issue.ts";
import type { CounterFall, Coverage, KnownStretch, MissingStretch } from "../../source/source.ts";
import { isoInstant } from "../../units/zone.ts";
import { missingIssues } from "../../usage/missing-issues.ts";
import { quantityWords } from "../../usage/quantity-words.ts";
import { REGISTER_NAME } from "../../usage/register-name.ts";
import type { Context } from "../context.ts";
import { csvHome } from "../csv-home.ts";
import { doubtful, type Finding, failing, fine } from "./finding.ts";

const HOUR = 3_600_000;

/** No later one can be written as a date. */
const LAST_INSTANT = 8.64e15;

const HINT = {
  en: "A bill over it is provisional: look in the export, or for another one",
  nl: "Een rekening daarover is voorlopig: kijk in de export, of zoek een andere",
};

const found = ({ severity, text }: Issue): Finding =>
  severity === "info" ? fine(text.en, text.nl) : doubtful(text, HINT);

/** Registers of the same stretch in one line. */
function knownFindings(known: readonly KnownStretch[], zone: string): Finding[] {
  const stretches = new Map<string, string[]>();
  for (const { register, start, end } of known) {
    const key = `${isoInstant(start, zone)} … ${isoInstant(end, zone)}`;
    stretches.set(key, [...(stretches.get(key) ?? []), register]);
  }
  return [...stretches].map(([stretch, registers]) => {
    const names = registers.join(", ");
    return fine(`registers: ${names}: ${stretch}`, `telwerken: ${names}: ${stretch}`);
  });
}

/** Where the files have nothing between their first row and their last. */
function holes({ missing, known = [] }: Coverage, zone: string): Issue[] {
  const endOf = new Map(known.map(({ register, end }) => [register, end]));
  const within = missing.map((hole) => ({
    ...hole,
    registers: hole.registers.filter((register) => hole.start < (endOf.get(register) ?? 0)),
  }));
  return missingIssues(
    within,
    known.map(({ register }) => register),
    zone,
  );
}

/** So many of a kind are told one by one. */
const MOST_TOLD = 5;

/** The first of them, and how many more there are. */
function first(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - MOST_TOLD;
  if (more <= 0) return findings;
  return [...findings.slice(0, MOST_TOLD), fine(`and ${more} more like it`, `en nog ${more} zulke`)];
}

function quietFinding({ start, end, registers }: MissingStretch, zone: string): Finding {
  const [from, to, names] = [isoInstant(start, zone), isoInstant(end, zone), registers.join(", ")];
  const hours = Number(((end - start) / HOUR).toFixed(2));
  return doubtful(
    {
      en: `No readings of ${names} between ${from} and ${to} (${hours} h)`,
      nl: `Geen standen van ${names} tussen ${from} en ${to} (${hours} uur)`,
    },
    {
      en: "What was used then is in the next reading: days and hours in it are not known, and a bill that is cut in it is provisional",
      nl: "Wat toen verbruikt is zit in de volgende stand: dagen en uren erin zijn niet bekend, en een rekening met een grens erin is voorlopig",
    },
  );
}

function fallFinding({ register, at, before, after }: CounterFall, zone: string): Finding {
  const [from, to] = [quantityWords(before, register), quantityWords(after, register)];
  const { en, nl } = REGISTER_NAME[register];
  const when = isoInstant(at, zone);
  return doubtful(
    {
      en: `${en} goes from ${from.en} to ${to.en} at ${when}`,
      nl: `${nl} gaat van ${from.nl} naar ${to.nl} op ${when}`,
    },
    {
      en: "If the meter was replaced, put that in `meterChanges` of the contract",
      nl: "Zet een vervangen meter in `meterChanges` van het contract",
    },
  );
}

/** The files that are read in the place of a device: whether they can be, what they hold, and what is missing in them. */
export async function examineFiles(context: Context): Promise<readonly Finding[]> {
  const names = (context.options.csv ?? []).map((file) => basename(file)).join(", ");
  try {
    const { zone, coverage } = await csvHome(context, context.zone);
    const read = fine(`files: ${names} can be read`, `bestanden: ${names} kan worden gelezen`);
    const held = await coverage?.(0, LAST_INSTANT);
    if (held === undefined) return [read];
    const { known = [], falls = [], quiet = [], issues } = held;
    return [
      read,
      ...knownFindings(known, zone),
      ...[...issues, ...holes(held, zone)].map(found),
      ...first(falls.map((fall) => fallFinding(fall, zone))),
      ...first(quiet.map((stretch) => quietFinding(stretch, zone))),
    ];
  } catch (error) {
    return [failing(error)];
  }
}
