import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^meterkast\/testing$/, replacement: source("src/testing/mod.ts") },
      { find: /^meterkast$/, replacement: source("src/mod.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/deno/**"],
    reporters: ["default", source("test/closing-line.ts")],
    testTimeout: 120_000,
  },
});
