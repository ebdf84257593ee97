import { questionName } from "../question-name.ts";
import { readAnswer } from "../read-answer.ts";
import type { Answer, Io, IosPage, Query } from "../source.ts";
import { ANSWER_SCHEMA, type IoWords } from "./answer-schema.ts";
import type { DecodeOptions } from "./decode-options.ts";

const io = (words: IoWords): Io => ({
  id: words.io_id,
  port: words.port,
  type: words.type,
  portOption: words.port_option,
  fullId: words.full_id,
  alias: words.alias,
});

/** The inputs and outputs of a device, all of them or the one of a meter. */
export function decodeIos(
  query: Extract<Query, { kind: "ios" | "io" }>,
  answer: Answer,
  { zone }: DecodeOptions,
): IosPage {
  const { data } = readAnswer(ANSWER_SCHEMA.ios, answer.body, questionName(query, zone));
  return { kind: query.kind, ios: data.map(io), askedAt: answer.askedAt, issues: [] };
}
