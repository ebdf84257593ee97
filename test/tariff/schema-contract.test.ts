import { readdirSync, readFileSync } from "node:fs";
import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { contractSchema } from "../../scripts/schemas/contract-schema.ts";
import { schema } from "../../src/tariff/form/schema.ts";
import { schemaFaults } from "../support/schema-faults.ts";

const CONTRACTS = "fixtures/contracts";
const CASES = "fixtures/cases";
const SCHEMA = contractSchema();

const contractsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => `${folder}/${name}`);

const faults = (file: string): readonly string[] => schemaFaults(SCHEMA, parse(readFileSync(file, "utf8")));

test("is what the forms of the reader say (refresh it with vitest -u)", async () => {
  await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot("../../schemas/contract.schema.json");
});

describe("takes every contract that the reader takes", () => {
  const cases = readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${CASES}/${name}/contract.yaml`);

  test.each([...contractsOf(CONTRACTS), ...cases])("%s", (file) => {
    expect(faults(file)).toEqual([]);
  });
});

/** Faults between entries, and of how YAML is written: a schema has no words for them. */
const READER_ONLY: ReadonlySet<string> = new Set([
  "adjustment-of-part-of-a-cent.yaml",
  "adjustment-with-a-vat-rate-that-is-none.yaml",
  "alias.yaml",
  "dates-not-rising.yaml",
  "feed-in-with-a-vat-rate-that-is-none.yaml",
  "gas-price-in-cents.yaml",
  "hexadecimal-number.yaml",
  "infinite-number.yaml",
  "meter-change-in-a-lost-hour.yaml",
  "meter-change-of-nothing.yaml",
  "meter-change-on-one-side.yaml",
  "meter-changed-twice.yaml",
  "meter-changes-not-rising.yaml",
  "price-in-cents.yaml",
  "same-date-twice.yaml",
  "scientific-number.yaml",
  "settlement-not-rising.yaml",
  "settlement-two-years.yaml",
  "staircase-too-short.yaml",
  "tier-open-in-the-middle.yaml",
  "tiers-not-rising.yaml",
  "tiers-that-end.yaml",
  "unknown-zone.yaml",
]);

/** An editor marks a file that is no YAML by itself. */
function isYaml(file: string): boolean {
  try {
    parse(readFileSync(file, "utf8"));
    return true;
  } catch {
    return false;
  }
}

describe("of what the reader refuses", () => {
  const broken = readdirSync(`${CONTRACTS}/broken`).filter((name) => isYaml(`${CONTRACTS}/broken/${name}`));

  test.each(broken.filter((name) => !READER_ONLY.has(name)))("refuses %s", (name) => {
    expect(faults(`${CONTRACTS}/broken/${name}`)).not.toEqual([]);
  });

  test.each([...READER_ONLY])("leaves %s to the reader", (name) => {
    expect(faults(`${CONTRACTS}/broken/${name}`)).toEqual([]);
  });
});

type Place = readonly (string | number)[];

/** Every place of a contract; of a list only the first entry, the others are like it. */
const places = (value: unknown, at: Place = []): Place[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each], index) => {
        if (Array.isArray(value) && index > 0) return [];
        const place = [...at, Array.isArray(value) ? index : key];
        return [place, ...places(each, place)];
      })
    : [];

/** What someone may leave at a place: nothing, or something else. */
const SPOILT: readonly unknown[] = [undefined, null, "word", 1, [], {}, { unknown: 1 }];

function spoilt(contract: unknown, place: Place, value: unknown): unknown {
  const copy = structuredClone(contract);
  let group = copy as Record<string | number, unknown>;
  for (const key of place.slice(0, -1)) group = group[key] as Record<string | number, unknown>;
  const last = place.at(-1)!;
  if (value !== undefined) group[last] = value;
  else if (Array.isArray(group)) group.splice(Number(last), 1);
  else delete group[last];
  return copy;
}

/** As the reader gets it: numbers are text that keeps its digits. */
const asRead = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === "number" ? String(each) : each)));

/** Names of zones, VAT rates of a country, and limits that rise from tier to tier, are known to the reader only. */
const isReaderOnly = (place: Place, value: unknown): boolean =>
  place.at(-1) === "upTo" ||
  (place.at(-1) === "vat" && typeof value === "number") ||
  (place.join() === "zone" && typeof value === "string");

test.each(["across-2027", "dynamic-hourly", "feed-in-tiers", "fixed-single", "variable"])(
  "decides as the reader does, whatever is spoilt in %s",
  (name) => {
    const contract: unknown = parse(readFileSync(`${CONTRACTS}/${name}.yaml`, "utf8"));
    const decided = places(contract)
      .flatMap((place) => SPOILT.map((value) => ({ place, value })))
      .filter(({ place, value }) => !isReaderOnly(place, value))
      .map(({ place, value }) => ({ place, value, now: spoilt(contract, place, value) }));
    const disagreed = decided.filter(
      ({ now }) => safeParse(schema, asRead(now)).success !== (schemaFaults(SCHEMA, now).length === 0),
    );
    expect(disagreed).toEqual([]);
  },
);
