import { decode } from "./decode/decode.ts";
import type { Source } from "./source.ts";

/** The parts in which one service differs from another. */
export type HttpSourceParts = Pick<Source, "zone" | "uid" | "answer"> & {
  /** Speaks the Local Open API. */
  readonly local?: boolean;
};

/** A source made of its parts: asks, and decodes. */
export function httpSource({ zone, uid, answer, local = false }: HttpSourceParts): Source {
  const read: Source["decode"] = (query, words) => decode(query, words, { zone, local });
  return {
    zone,
    uid,
    answer,
    decode: read,
    ask: async (query, options) => read(query, await answer(query, options)),
  };
}
