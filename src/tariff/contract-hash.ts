import { createHash } from "node:crypto";

/** `sha256:` and the hash of bytes or of text as UTF-8, in hex. */
export const contractHash = (content: Uint8Array | string): string =>
  `sha256:${createHash("sha256").update(content).digest("hex")}`;
