import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Text } from "../../text.ts";
import type { Problem } from "./problem.ts";

type Path = Problem["path"];

/** A YAML tree as plain values, with where each key and value begins (in characters) by {@link pathKey}. */
export interface YamlTree {
  /** Groups, lists, and scalars as they are written; null where nothing is written. */
  readonly value: unknown;
  readonly keys: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

const ALIAS: Text = {
  en: "is an alias: write the value out, contracts have no anchors",
  nl: "is een alias: schrijf de waarde uit, contracten kennen geen ankers",
};

const COMPLEX_KEY: Text = { en: "a key must be plain text", nl: "een sleutel moet gewone tekst zijn" };

const twice = (key: string): Text => ({
  en: `the key "${key}" stands here twice: keep one`,
  nl: `de sleutel "${key}" staat hier twee keer: laat er één staan`,
});

const comma = (whole: string, decimals: string): Text => ({
  en: `cannot read "${whole},${decimals}": write the decimals after a point, ${whole}.${decimals}`,
  nl: `kan "${whole},${decimals}" niet lezen: schrijf de decimalen na een punt, ${whole}.${decimals}`,
});

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

/** The text of a scalar as it is written. YAML's own reading would turn 0.12500 into a float. */
const source = (node: unknown): string => (isScalar(node) ? (node.source ?? String(node.value)) : "");

const isPlain = (node: unknown, shape: RegExp): boolean =>
  isScalar(node) && node.type === "PLAIN" && shape.test(source(node));

/** `{ price: 0,65 }` is to YAML a price of 0 and a key 65 without a value. */
const isDecimals = (pair: Pair, before: Pair | undefined): boolean =>
  isPlain(pair.key, /^\d+$/) && isPlain(before?.value, /^-?\d+$/) && (pair.value === null || isPlain(pair.value, /^$/));

export const pathKey = (path: Path): string => JSON.stringify(path);

/** Walk a parsed YAML node once. */
export function yamlTree(root: unknown): YamlTree {
  const keys = new Map<string, number>();
  const values = new Map<string, number>();
  const problems: Problem[] = [];

  function visit(node: unknown, path: Path): unknown {
    values.set(pathKey(path), startOf(node));
    if (isMap(node)) return visitGroup(node, path);
    if (isSeq(node)) return node.items.map((item, index) => visit(item, [...path, index]));
    if (isAlias(node)) problems.push({ path, text: ALIAS });
    return isScalar(node) && node.value !== null ? source(node) : null;
  }

  function visitGroup(map: YAMLMap, path: Path): Record<string, unknown> {
    return Object.fromEntries(map.items.flatMap((pair, index) => visitPair(pair, map.items[index - 1], path)));
  }

  function visitPair(pair: Pair, before: Pair | undefined, path: Path): [string, unknown][] {
    const key = source(pair.key);
    const below = [...path, key];
    const refuse = (problem: Problem): [] => {
      problems.push(problem);
      return [];
    };
    const offset = startOf(pair.key);
    if (!isScalar(pair.key)) return refuse({ path, text: COMPLEX_KEY, offset });
    if (isDecimals(pair, before))
      return refuse({ path: [...path, source(before?.key)], text: comma(source(before?.value), key) });
    if (keys.has(pathKey(below))) return refuse({ path: below, text: twice(key), offset });
    keys.set(pathKey(below), offset);
    return [[key, visit(pair.value, below)]];
  }

  return { value: visit(root, []), keys, values, problems };
}
