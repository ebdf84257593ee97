import type { Context } from "./context.ts";

/**
 * The options of a run that its document follows from, as they were typed: in the same folder they make it again. What only
 * says where answers come from or where a document goes is left out, and a key is never an option.
 */
export function typedWords({ options }: Context): readonly string[] {
  const named = (flag: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [flag, value];
  const files = (flag: string, paths: readonly string[] | undefined): readonly string[] =>
    (paths ?? []).flatMap((path) => [flag, path]);
  const switched = (flag: string, on: boolean | undefined): readonly string[] => (on ? [flag] : []);
  return [
    ...switched("--demo", options.demo),
    ...named("--local", options.local),
    ...files("--csv", options.csv),
    ...named("--csv-format", options.csvFormat),
    ...named("--csv-decimal", options.csvDecimal),
    ...(options.csvMap ?? []).flatMap((map) => ["--csv-map", map]),
    ...named("--uid", options.uid),
    ...files("--contract", options.contract),
    ...files("--overrides", options.overrides === undefined ? undefined : [options.overrides]),
    ...files("--temperatures", options.temperatures === undefined ? undefined : [options.temperatures]),
    ...switched("--allow-provisional", options.allowProvisional),
    ...switched("--allow-proposed-law", options.allowProposedLaw),
    ...switched("--no-history", options.history === false),
    ...named("--now", options.now),
  ];
}
