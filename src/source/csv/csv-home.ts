import type { Issue } from "../../issue.ts";
import { REGISTERS, type Register } from "../../reading.ts";
import { checkHourly } from "./check-hourly.ts";
import { checkReadings } from "./check-readings.ts";
import type { Counter } from "./counter.ts";
import { csvError } from "./csv-error.ts";
import { type CsvFile, type CsvTable, type CsvTableOptions, csvTable } from "./csv-table.ts";
import { distinctFacts } from "./distinct-facts.ts";
import type { Fact } from "./fact.ts";
import { IntervalCounter } from "./interval-counter.ts";
import { isPlausible } from "./is-plausible.ts";
import { ReadingCounter } from "./reading-counter.ts";
import { strayFacts } from "./stray-facts.ts";

/** What files tell of one home. */
export interface CsvHome {
  readonly zone: string;
  readonly counters: ReadonlyMap<Register, Counter>;
  /** Intervals of more energy than a home can use, and readings that leave those around them: they count as missing. */
  readonly setAside: readonly Fact[];
  /** What to know of all of it. */
  readonly issues: readonly Issue[];
}

const RUNNING: Issue = {
  code: "counter-of-intervals",
  severity: "info",
  text: {
    en: "The file holds energy by interval and no meter readings: the readings count from 0 at its first row",
    nl: "Het bestand bevat energie per tijdvak en geen meterstanden: de standen tellen vanaf 0 bij de eerste rij",
  },
};

function refuseTwoKinds(register: Register, { file }: CsvTable): never {
  throw csvError(
    { file },
    {
      en: `it has ${register} by interval where another file has it as readings, or the other way round`,
      nl: `${register} staat erin per tijdvak en in een ander bestand als stand, of andersom`,
    },
    { en: "Read one of the two", nl: "Lees een van de twee" },
  );
}

/** A register as far as its rows are believed. */
interface Told {
  readonly register: Register;
  readonly counter: Counter | undefined;
  readonly setAside: readonly Fact[];
}

function byIntervals(register: Register, facts: readonly Fact[]): Told {
  const kept = facts.filter(isPlausible);
  return {
    register,
    counter: kept.length === 0 ? undefined : new IntervalCounter(register, kept),
    setAside: facts.filter((fact) => !isPlausible(fact)),
  };
}

function byReadings(register: Register, facts: readonly Fact[]): Told {
  checkReadings(facts);
  const stray = strayFacts(facts);
  const kept = facts.filter((fact) => !stray.has(fact));
  return { register, counter: new ReadingCounter(register, kept), setAside: [...stray] };
}

function toldOf(register: Register, tables: readonly CsvTable[]): Told | undefined {
  const telling = tables.filter(({ facts }) => facts.has(register));
  const [first] = telling;
  if (first === undefined) return undefined;
  const other = telling.find(({ kind }) => kind !== first.kind);
  if (other !== undefined) refuseTwoKinds(register, other);
  const facts = distinctFacts(telling.flatMap((table) => table.facts.get(register) ?? []));
  if (first.kind === "intervals") return byIntervals(register, facts);
  if (first.isByStretch) checkHourly(facts);
  return byReadings(register, facts);
}

/** Put what files say of one home together, register by register. */
export function csvHome(files: readonly CsvFile[], options: CsvTableOptions): CsvHome {
  const tables = files.map((file) => csvTable(file, options));
  const told = REGISTERS.flatMap((register) => toldOf(register, tables) ?? []);
  const counters = told.flatMap(({ register, counter }) => (counter ? [[register, counter] as const] : []));
  const own = tables.flatMap(({ issues }) => issues);
  const running = tables.some(({ kind }) => kind === "intervals") ? [RUNNING] : [];
  return {
    zone: options.zone,
    counters: new Map(counters),
    setAside: told.flatMap(({ setAside }) => setAside),
    issues: [...new Set([...running, ...own])],
  };
}
