import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterEach, expect, test, vi } from "vitest";

const folder = fileURLToPath(new URL("../examples/", import.meta.url));
const scripts = readdirSync(folder).filter((file) => file.endsWith(".ts"));

afterEach(() => vi.restoreAllMocks());

test.each(scripts)("examples/%s prints what it printed before", async (script) => {
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation(
    (...values: unknown[]) => void printed.push(stripVTControlCharacters(values.map(String).join(" "))),
  );
  await import(/* @vite-ignore */ `${folder}${script}`);
  await expect(`${printed.join("\n")}\n`).toMatchFileSnapshot(`golden/examples/${script.replace(/\.ts$/, ".txt")}`);
});
