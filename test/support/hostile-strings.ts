import { readFileSync } from "node:fs";

const BY_KIND: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL("../../fixtures/hostile-strings.json", import.meta.url), "utf8"),
);

const LONG: readonly string[] = [
  ...["<", "|", "*", "`", "[", "(", "&", "🙂", "e\u0301", "ab "].map((text) => text.repeat(300)),
  "a".repeat(200),
  "a".repeat(2_000),
];

/** Text that one renderer or another may take for its own. Each holds something to see. */
export const HOSTILE: readonly string[] = [...new Set([...Object.values(BY_KIND).flat(), ...LONG])];
