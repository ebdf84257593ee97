import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Issue } from "../../issue.ts";
import { type Answer, METERS, type Query } from "../source.ts";

const SCHEMA = "meterkast.raw/1";

/** An answer as it is kept on disk. */
export interface KeptAnswer {
  readonly query: Query;
  readonly answer: Answer;
  /** Final: it need never be asked again. */
  readonly closed: boolean;
  /** Whose list of devices it is, when that matters. */
  readonly account?: string | undefined;
}

/** Why a kept file cannot be used. `newer`: written by a later version, so it is whole but not ours to touch. */
export interface Unusable {
  readonly unusable: "not JSON" | "not in form" | "checksum differs" | "newer";
}

const meter = v.picklist(METERS);
const instant = v.pipe(v.number(), v.safeInteger());
const query = v.variant("kind", [
  v.object({ kind: v.picklist(["devices", "ios"]) }),
  v.object({ kind: v.picklist(["io", "realtime"]), meter }),
  v.object({ kind: v.picklist(["day", "month", "year", "totals"]), meter, at: v.number() }),
]);
const text = v.object({ en: v.string(), nl: v.string() });
const issue = v.object({
  code: v.string(),
  severity: v.picklist(["info", "warning"]),
  from: v.optional(instant),
  to: v.optional(instant),
  text,
});
const form = v.object({
  schema: v.literal(SCHEMA),
  query,
  askedAt: v.pipe(v.string(), v.isoTimestamp()),
  closed: v.boolean(),
  account: v.optional(v.string()),
  issues: v.optional(v.array(issue)),
  sha256: v.string(),
  body: v.string(),
});

type Kept = Omit<v.InferOutput<typeof form>, "schema" | "sha256">;

/** Over all that a file says: a changed `closed` would freeze a provisional answer. */
const checksum = ({ query, askedAt, closed, account, issues, body }: Kept): string =>
  createHash("sha256")
    .update(JSON.stringify([query, askedAt, closed, account, issues, body]))
    .digest("hex");

/** As JSON with a checksum, `meterkast.raw/1`. */
export function writeKept({ query, answer, closed, account }: KeptAnswer): string {
  const { body, issues } = answer;
  const askedAt = new Date(answer.askedAt).toISOString();
  const said: Kept = JSON.parse(JSON.stringify({ query, askedAt, closed, account, issues, body }));
  const { body: words, ...rest } = said;
  return `${JSON.stringify({ schema: SCHEMA, ...rest, sha256: checksum(said), body: words })}\n`;
}

const isNewer = (words: unknown): boolean =>
  v.is(v.object({ schema: v.pipe(v.string(), v.regex(/^meterkast\.raw\/\d+$/)) }), words) &&
  !v.is(v.object({ schema: v.literal(SCHEMA) }), words);

/** The way back: checked against its form and its checksum. */
export function readKept(text: string): KeptAnswer | Unusable {
  const words = parseJson(text);
  if (words === undefined) return { unusable: "not JSON" };
  if (isNewer(words)) return { unusable: "newer" };
  const { success, output } = v.safeParse(form, words);
  if (!success) return { unusable: "not in form" };
  const { query, body, closed, account } = output;
  if (checksum(output) !== output.sha256) return { unusable: "checksum differs" };
  const issues: readonly Issue[] | undefined = output.issues;
  return { query, answer: { body, askedAt: Date.parse(output.askedAt), issues }, closed, account };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
