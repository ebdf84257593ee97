import { basename } from "node:path";
import type { Issue } from "../../issue.ts";
import type { Coverage, KnownStretch } from "../../source/source.ts";
import { isoInstant } from "../../units/zone.ts";
import { missingIssues } from "../../usage/missing-issues.ts";
import type { Context } from "../context.ts";
import { csvHome } from "../csv-home.ts";
import { doubtful, type Finding, failing, fine } from "./finding.ts";

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

/** The files that are read in the place of a device: whether they can be, what they hold, and what is missing in them. */
export async function examineFiles(context: Context): Promise<readonly Finding[]> {
  const names = (context.options.csv ?? []).map((file) => basename(file)).join(", ");
  try {
    const { zone, coverage } = await csvHome(context, context.zone);
    const read = fine(`files: ${names} can be read`, `bestanden: ${names} kan worden gelezen`);
    const held = await coverage?.(0, LAST_INSTANT);
    if (held === undefined) return [read];
    return [read, ...knownFindings(held.known ?? [], zone), ...[...held.issues, ...holes(held, zone)].map(found)];
  } catch (error) {
    return [failing(error)];
  }
}
