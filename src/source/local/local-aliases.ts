import { SourceError } from "../../errors.ts";
import type { Io, Meter } from "../source.ts";

/** Own names for meters, as in `{ s01: "pulse-2" }`. */
export type Aliases = Readonly<Partial<Record<Meter, string>>>;

/** What the box calls its meters; its gas meter goes by the alias of the I/O of type `gas`. Source: Local Open API, python-cemm. */
const ALIASES: Aliases = { p1: "p1", s01: "pulse-1", s02: "pulse-2", s03: "pulse-3" };

/** An alias goes into a path, whoever named it. */
function isSafe(alias: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,40}$/i.test(alias);
}

/** The box's aliases, with the caller's own before them. Throws RangeError for one that cannot be. */
export function localAliases(own: Aliases = {}): Aliases {
  for (const [meter, alias] of Object.entries(own)) {
    if (isSafe(alias)) continue;
    throw new RangeError(`Cannot use ${JSON.stringify(alias)} for ${meter}: it must be an alias as in pulse-1`);
  }
  return { ...ALIASES, ...own };
}

/** The alias of the box's gas meter; undefined when its I/Os name none. */
export const gasAlias = (ios: readonly Io[]): string | undefined =>
  ios.find(({ type, alias }) => type === "gas" && alias !== undefined && isSafe(alias))?.alias;

/** The error for a meter that the box has no alias for. */
export const noAlias = (meter: Meter, host: string): SourceError =>
  new SourceError({
    code: "unsupported-alias",
    text: {
      en: `Cannot ask ${host} for ${meter}: the box has no such meter`,
      nl: `Kan ${meter} niet opvragen bij ${host}: het kastje heeft geen meter met die naam`,
    },
    hint: {
      en: "See its meters with: meterkast devices --local, and name another alias",
      nl: "Bekijk de meters met: meterkast devices --local, en noem een andere alias",
    },
  });
