import type { Form } from "../../src/tariff/form/form.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What a form does not say by itself, by place as in `supplyEntry.price` or `home`. */
export interface FormNotes {
  /** Forms that get a definition of their own; places in them begin with its name. */
  readonly names: ReadonlyMap<Form<unknown>, string>;
  /** Shapes of text and numbers, and rules between keys. */
  readonly shapes: Readonly<Record<string, JsonSchema>>;
  /** What each key means, for editors. */
  readonly words: Readonly<Record<string, string>>;
}

/** The members of valibot's schemas that a form may have. */
interface Parts {
  readonly type: string;
  readonly getter?: (input: unknown) => Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly wrapped?: Parts;
  readonly default?: unknown;
  readonly item?: Parts;
  readonly options?: readonly string[];
  readonly key?: Parts;
  readonly value?: Parts;
}

/** Inputs by which a form may choose what it asks for: a group, a list, a number, a word. */
const INPUTS: readonly unknown[] = [{}, [], "1", "word"];

/** What a form becomes for an input that it refuses whatever it holds. */
const REFUSES = "custom";

const once = (schemas: readonly JsonSchema[]): readonly JsonSchema[] => [
  ...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values(),
];

/** A word that is a number in YAML, `365.25`, is one in the schema. */
const option = (word: string): string | number => (/^\d+(\.\d+)?$/.test(word) ? Number(word) : word);

class Walk {
  readonly defs: Record<string, JsonSchema> = {};
  readonly #notes: FormNotes;
  readonly #unused: Set<string>;

  constructor(notes: FormNotes) {
    this.#notes = notes;
    this.#unused = new Set([...Object.keys(notes.words), ...Object.keys(notes.shapes)]);
  }

  /** Notes about places that no form has. */
  get unused(): readonly string[] {
    return [...this.#unused];
  }

  words(place: string): string {
    this.#unused.delete(place);
    const words = this.#notes.words[place];
    if (words === undefined) throw new RangeError(`No words say what ${place} is`);
    return words;
  }

  schemaOf(form: Parts, place: string): JsonSchema {
    if (form.type === "optional") return this.#optional(form, place);
    const name = this.#notes.names.get(form as unknown as Form<unknown>);
    if (name === undefined) return this.bare(form, place);
    if (this.defs[name] === undefined) {
      this.defs[name] = {};
      this.defs[name] = { description: this.words(name), ...this.bare(form, name) };
    }
    return { $ref: `#/$defs/${name}` };
  }

  bare(form: Parts, place: string): JsonSchema {
    const { type, entries, item, options, key, value } = form;
    if (type === "lazy") return this.#chosen(form, place);
    if (type === "picklist") return { enum: options!.map(option) };
    if (type === "array") return this.#shaped(place, { type: "array", items: this.schemaOf(item!, `${place}[]`) });
    if (type === "record") return this.#table(key!, value!, place);
    return entries === undefined ? this.#shaped(place) : this.#group(entries, place);
  }

  #optional({ wrapped, default: otherwise }: Parts, place: string): JsonSchema {
    const schema = this.schemaOf(wrapped!, place);
    return typeof otherwise === "string" ? { ...schema, default: option(otherwise) } : schema;
  }

  #chosen({ getter }: Parts, place: string): JsonSchema {
    const asked = INPUTS.map((input) => getter!(input)).filter(({ type }) => type !== REFUSES);
    const forms = once(asked.map((each) => this.schemaOf(each, place)));
    return forms.length === 1 ? forms[0]! : { anyOf: forms };
  }

  #group(entries: Readonly<Record<string, Parts>>, place: string): JsonSchema {
    const keys = Object.entries(entries);
    const properties = keys.map(([key, entry]) => {
      const below = `${place}.${key}`;
      return [key, { description: this.words(below), ...this.schemaOf(entry, below) }];
    });
    const required = keys.filter(([, { type }]) => type !== "optional").map(([key]) => key);
    return this.#shaped(place, {
      type: "object",
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    });
  }

  #table(key: Parts, value: Parts, place: string): JsonSchema {
    return {
      type: "object",
      propertyNames: this.schemaOf(key, `${place}.key`),
      additionalProperties: this.schemaOf(value, `${place}.value`),
    };
  }

  #shaped(place: string, schema?: JsonSchema): JsonSchema {
    this.#unused.delete(place);
    const shape = this.#notes.shapes[place];
    if (schema === undefined && shape === undefined) throw new RangeError(`No shape says how ${place} is written`);
    return { ...schema, ...shape };
  }
}

/**
 * The JSON Schema of a form: its keys, lists, words and defaults as the form has them, with notes for the rest.
 *
 * @throws RangeError for a key without words, a text without a shape, and a note about no place: they cannot drift apart
 */
export function schemaOfForm(form: Form<unknown>, root: string, notes: FormNotes): JsonSchema {
  const walk = new Walk(notes);
  const title = walk.words(root);
  const schema = walk.bare(form as unknown as Parts, root);
  if (walk.unused.length > 0) throw new RangeError(`No form has ${walk.unused.join(", ")}`);
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schema, $defs: walk.defs };
}
