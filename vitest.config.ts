import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ALONE = "test/**/*.alone.test.ts";

// Modules are loaded once for all files of a worker; only a test that replaces a module needs them for itself.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^meterkast\/testing$/, replacement: source("src/testing/mod.ts") },
      { find: /^meterkast$/, replacement: source("src/mod.ts") },
    ],
  },
  test: {
    reporters: ["default", source("test/closing-line.ts")],
    setupFiles: [source("test/support/seed.ts")],
    maxWorkers: "100%",
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [ALONE, "test/deno/**"], isolate: false },
      },
      { extends: true, test: { name: "alone", include: [ALONE] } },
    ],
  },
});
