import { type Document, LineCounter, parseDocument } from "yaml";
import type { Text } from "../../text.ts";
import type { Problem } from "./problem.ts";
import { pathKey, type YamlTree, yamlTree } from "./yaml-tree.ts";

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML (or JSON) text as groups, lists and the source text of each scalar: numbers keep their digits. */
export interface YamlDocument {
  /** Scalars are strings as written, or null where nothing is written. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a problem stands; one that is missing stands at the group that should hold it. */
  readonly place: (problem: Problem) => Place;
}

const SYNTAX: Readonly<Record<string, Text>> = {
  TAB_AS_INDENT: { en: "a tab: indent with spaces", nl: "een tab: spring in met spaties" },
  MULTIPLE_DOCS: {
    en: "a second document begins here: one file holds one",
    nl: "hier begint een tweede document: in één bestand hoort er één",
  },
  BAD_INDENT: {
    en: "the indentation does not fit, or a bracket above is not closed",
    nl: "de inspringing klopt niet, of een haak hierboven is niet gesloten",
  },
  MISSING_CHAR: {
    en: "a quote, bracket, comma or colon is missing",
    nl: "er ontbreekt een aanhalingsteken, haak, komma of dubbele punt",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "a second colon on one line: put text with a colon between quotes",
    nl: "een tweede dubbele punt op één regel: zet tekst met een dubbele punt tussen aanhalingstekens",
  },
};

const syntaxProblems = ({ errors, warnings }: Document.Parsed): Problem[] =>
  [...errors, ...warnings].map(({ code, message, pos }) => ({
    path: [],
    offset: pos[0],
    text: SYNTAX[code] ?? { en: `not readable as YAML: ${message}`, nl: `niet leesbaar als YAML: ${message}` },
  }));

const EMPTY: Problem = { path: [], text: { en: "the file is empty", nl: "het bestand is leeg" } };

/** Where a path begins, or the nearest group or list above it that stands in the file. */
function offsetOf(tree: YamlTree, path: Problem["path"]): number {
  const own = tree.values.get(pathKey(path));
  return own !== undefined || path.length === 0 ? (own ?? 0) : offsetOf(tree, path.slice(0, -1));
}

/**
 * Read YAML 1.2 (JSON is part of it). Never throws: what is wrong is in `problems`.
 *
 * @example yamlDocument("price: 0.12500").value // { price: "0.12500" }
 */
export function yamlDocument(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const syntax = syntaxProblems(document);
  const tree = yamlTree(document.contents);
  const place = ({ path, at, offset }: Problem): Place => {
    const key = at === "key" ? tree.keys.get(pathKey(path)) : undefined;
    const { line, col } = lines.linePos(offset ?? key ?? offsetOf(tree, path));
    return { line, column: col };
  };
  const problems = tree.value === null ? [EMPTY] : tree.problems;
  return { value: tree.value, problems: syntax.length > 0 ? syntax : problems, place };
}
