import type { JsonSchema } from "../../scripts/schemas/json-schema.ts";

/** The schema that a `$ref` names, with the root in which its own references are looked up. */
interface Found {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
}

/** Looks up the part of a `$ref` before `#`; needed only for references between files. */
export type OtherFile = (name: string) => JsonSchema;

interface Given {
  readonly root: JsonSchema;
  readonly file: OtherFile;
  readonly path: string;
}

type Check<K extends keyof JsonSchema = keyof JsonSchema> = (
  wanted: NonNullable<JsonSchema[K]>,
  value: unknown,
  given: Given,
  schema: JsonSchema,
) => readonly string[];

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const entries = (value: unknown): [string, unknown][] => (isGroup(value) ? Object.entries(value) : []);

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

const isType = (wanted: string, value: unknown): boolean =>
  wanted === typeOf(value) || (wanted === "number" && typeof value === "number");

const isDate = (value: string): boolean =>
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const unless = (right: boolean, { path }: Given, fault: string): readonly string[] =>
  right ? [] : [`${path || "/"} ${fault}`];

const bound =
  (holds: (value: number, limit: number) => boolean, word: string) =>
  (limit: number, value: unknown, given: Given): readonly string[] =>
    unless(typeof value !== "number" || holds(value, limit), given, `is not ${word} ${limit}`);

const onText =
  <T>(holds: (value: string, wanted: T) => boolean) =>
  (wanted: T, value: unknown, given: Given): readonly string[] =>
    unless(typeof value !== "string" || holds(value, wanted), given, `is not as in ${wanted}`);

const holding = (schemas: readonly JsonSchema[], value: unknown, given: Given): number =>
  schemas.filter((each) => faultsOf(each, value, given).length === 0).length;

const below = (given: Given, key: string | number): Given => ({ ...given, path: `${given.path}/${key}` });

function found(reference: string, given: Given): Found {
  const [file = "", pointer = ""] = reference.split("#");
  const root = file === "" ? given.root : given.file(file);
  const steps = pointer.split("/").slice(1);
  const schema = steps.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>>)[step], root);
  if (schema === undefined) throw new RangeError(`There is no ${reference}`);
  return { schema: schema as JsonSchema, root };
}

const NOTES: readonly string[] = ["$schema", "$defs", "title", "description", "examples", "default", "then", "else"];

const CHECKS: { readonly [K in keyof JsonSchema]?: Check<K> } = {
  $ref: (reference, value, given) => {
    const { schema, root } = found(reference, given);
    return faultsOf(schema, value, { ...given, root });
  },
  type: (wanted, value, given) =>
    unless(
      [wanted].flat().some((one) => isType(one, value)),
      given,
      `is ${typeOf(value)}, not ${wanted}`,
    ),
  const: (wanted, value, given) => unless(value === wanted, given, `is not ${wanted}`),
  enum: (wanted, value, given) => unless(wanted.includes(value), given, `is none of ${wanted}`),
  format: onText(isDate),
  pattern: onText((value, wanted: string) => new RegExp(wanted, "u").test(value)),
  minLength: onText((value, wanted: number) => value.length >= wanted),
  minimum: bound((value, limit) => value >= limit, "at least"),
  maximum: bound((value, limit) => value <= limit, "at most"),
  exclusiveMinimum: bound((value, limit) => value > limit, "above"),
  exclusiveMaximum: bound((value, limit) => value < limit, "below"),
  properties: (known, value, given) =>
    entries(value).flatMap(([key, each]) => faultsOf(own(known, key) ?? true, each, below(given, key))),
  required: (keys, value, given) =>
    keys.flatMap((key) => unless(!isGroup(value) || Object.hasOwn(value, key), given, `has no ${key}`)),
  dependentRequired: (known, value, given) =>
    entries(value).flatMap(([key]) =>
      (own(known, key) ?? []).flatMap((other) =>
        unless(Object.hasOwn(value as object, other), given, `has ${key} without ${other}`),
      ),
    ),
  propertyNames: (wanted, value, given) => entries(value).flatMap(([key]) => faultsOf(wanted, key, below(given, key))),
  additionalProperties: (wanted, value, given, { properties = {} }) =>
    entries(value).flatMap(([key, each]) =>
      Object.hasOwn(properties, key) ? [] : faultsOf(wanted, each, below(given, key)),
    ),
  items: (wanted, value, given) =>
    Array.isArray(value) ? value.flatMap((each, index) => faultsOf(wanted, each, below(given, index))) : [],
  minItems: (wanted, value, given) =>
    unless(!Array.isArray(value) || value.length >= wanted, given, `has fewer than ${wanted}`),
  allOf: (all, value, given) => all.flatMap((each) => faultsOf(each, value, given)),
  anyOf: (all, value, given) => unless(holding(all, value, given) > 0, given, "is none of anyOf"),
  oneOf: (all, value, given) => unless(holding(all, value, given) === 1, given, "is not exactly one of oneOf"),
  not: (wanted, value, given) => unless(holding([wanted], value, given) === 0, given, "is what it may not be"),
  if: (condition, value, given, schema) =>
    faultsOf((holding([condition], value, given) === 1 ? schema.then : schema.else) ?? true, value, given),
};

function faultsOf(schema: JsonSchema | boolean, value: unknown, given: Given): readonly string[] {
  if (typeof schema === "boolean") return unless(schema, given, "may not be here");
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (NOTES.includes(keyword)) return [];
    const check = CHECKS[keyword as keyof JsonSchema] as Check | undefined;
    if (check === undefined) throw new RangeError(`The keyword ${keyword} is not known here`);
    return check(wanted, value, given, schema);
  });
}

const noOtherFile: OtherFile = (name) => {
  throw new RangeError(`No other file is known, not ${name}`);
};

/** What is wrong with a value by a JSON Schema, each with its place; nothing when it is as the schema says. */
export const schemaFaults = (schema: JsonSchema, value: unknown, file: OtherFile = noOtherFile): readonly string[] =>
  faultsOf(schema, value, { root: schema, file, path: "" });
