import type { Issue } from "../../issue.ts";
import { questionName } from "../question-name.ts";
import { readAnswer } from "../read-answer.ts";
import type { Answer, Query, RealtimePage } from "../source.ts";
import { ANSWER_SCHEMA } from "./answer-schema.ts";
import type { DecodeOptions } from "./decode-options.ts";
import { decodePoints } from "./decode-points.ts";
import { missingIoId } from "./missing-io-id.ts";

/** The values of this moment. Counters among them may be truncated to whole units: never a bill reading. */
export function decodeRealtime(
  query: Extract<Query, { kind: "realtime" }>,
  answer: Answer,
  { zone, local = false }: DecodeOptions,
): RealtimePage {
  const question = questionName(query, zone);
  const words = readAnswer(ANSWER_SCHEMA.points, answer.body, question);
  const issues: Issue[] = [...missingIoId(words.io_id, question, local || words.totals !== undefined)];
  const note = (issue: Issue): unknown => issues.push(issue);
  const channels = decodePoints(words.data, { question, askedAt: answer.askedAt, zone, note });
  return { kind: "realtime", meter: query.meter, channels, askedAt: answer.askedAt, issues };
}
