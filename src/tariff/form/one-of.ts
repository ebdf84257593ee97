import type { Problem } from "./problem.ts";

/** The problem of a value that has none, or more than one, of the keys that exclude each other. */
export function oneOf<K extends string>(value: { readonly [key in K]?: unknown }, keys: readonly K[]): Problem[] {
  const given = keys.filter((key) => value[key] !== undefined);
  if (given.length === 1) return [];
  const found = {
    en: given.length === 0 ? "none is given" : `${given.join(" and ")} are given`,
    nl: given.length === 0 ? "er is er geen" : `${given.join(" en ")} staan er`,
  };
  const all = keys.join(", ");
  return [
    {
      path: [],
      text: { en: `needs exactly one of ${all}: ${found.en}`, nl: `heeft precies één nodig van ${all}: ${found.nl}` },
    },
  ];
}
