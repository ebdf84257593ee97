import type { Answer } from "../source.ts";

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The box's list of I/Os with only the one of that alias left in it. A list in another form is left to the decoder. */
export function localIo(answer: Answer, alias: string): Answer {
  const words: unknown = JSON.parse(answer.body);
  if (!isMap(words) || !Array.isArray(words.data)) return answer;
  const data = words.data.filter((io: unknown) => isMap(io) && io.alias === alias);
  return { ...answer, body: JSON.stringify({ data }) };
}
