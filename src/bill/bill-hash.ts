import { createHash } from "node:crypto";
import type { Bill } from "./bill-document.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * What makes a document reproducible: the hash of the data it used, of its contract, and an id of both with what it is and the
 * program version. The same input always has the same id.
 *
 * @param data readings and slots as canonical JSON, or the `data` hashes of the bills that a document is made of
 * @param what the period, and whatever else decides the numbers
 */
export function documentOf(data: unknown, contract: string, what: string, program: string): Bill["document"] {
  const hash = `sha256:${sha256(JSON.stringify(data))}`;
  return { id: sha256([hash, contract, what, program].join("\n")).slice(0, 16), program, data: hash, contract };
}
