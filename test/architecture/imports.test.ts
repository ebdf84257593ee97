import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const src = join(root, "src");

/** Left to right; a file may import from its own folder and from folders to its left. */
const ORDER = ["units", "source", "stream", "table", "tariff", "usage", "bill", "live", "report", "cli"];

/** What stands under everything, and what stands beside it. */
const FOUNDATIONS = ["errors.ts", "file-reason.ts", "issue.ts", "reading.ts", "text.ts", "version.ts"];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  testing: ["units", "source", "testing"],
  cli: [...ORDER, "testing"],
};

/** Each library is imported in its home only. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  luxon: ["units"],
  "decimal.js": ["units"],
  "fetch-retry": ["source"],
  valibot: ["source", "tariff"],
  rxjs: ["stream", "live"],
  arquero: ["table"],
  yaml: ["tariff"],
  pdfmake: ["report"],
  commander: ["cli"],
};

/** Who may know the file system, the network, or the process. */
const NODE_HOMES: Readonly<Record<string, readonly string[]>> = {
  "node:crypto": ["source", "tariff", "bill", "report", "cli"],
  "node:fs": ["source", "tariff", "testing", "cli"],
  "node:fs/promises": ["source", "tariff", "testing", "cli"],
  "node:http": ["testing"],
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const folderOf = (path: string): string => (path.includes(sep) ? path.split(sep)[0]! : path);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const targets = [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, target]) => target!);
  return targets.map((target) => ({ file, folder: folderOf(file), target }));
}

const imports = files.filter((file) => file !== "mod.ts").flatMap(importsOf);
const local = imports.filter(({ target }) => target.startsWith("."));
const foreign = imports.filter(({ target }) => !target.startsWith("."));
const goal = ({ file, target }: Import): string => relative(src, join(src, dirname(file), target));
const packageOf = (target: string): string =>
  target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : target.split("/")[0]!;

const mayImport = ({ folder, ...rest }: Import): boolean => {
  const path = goal({ folder, ...rest });
  if (FOUNDATIONS.includes(path)) return true;
  if (FOUNDATIONS.includes(folder)) return false;
  return (ALLOWED[folder] ?? ORDER.slice(0, ORDER.indexOf(folder) + 1)).includes(folderOf(path));
};

const named = ({ file, target }: Import): string => `${file} imports ${target}`;

describe("architecture", () => {
  test.each([...ORDER, "testing"])("%s imports from itself and from its left only", (folder) => {
    const own = local.filter((each) => each.folder === folder);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((each) => !mayImport(each)).map(named)).toEqual([]);
  });

  test("what stands under everything imports nothing above it", () => {
    expect(local.filter((each) => FOUNDATIONS.includes(each.folder) && !mayImport(each)).map(named)).toEqual([]);
  });

  test.each(Object.entries(HOMES))("%s is imported in its home only", (library, homes) => {
    const users = foreign.filter(({ target }) => packageOf(target) === library);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ folder }) => !homes.includes(folder)).map(named)).toEqual([]);
  });

  test("files, network and hashes stay where they belong", () => {
    const limited = foreign.filter(({ target }) => target in NODE_HOMES);
    expect(limited.filter(({ target, folder }) => !NODE_HOMES[target]!.includes(folder)).map(named)).toEqual([]);
  });

  test("every dependency has a home, and every home is a dependency", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const { "@uwdata/flechette": pinnedForArquero, ...own } = dependencies;
    expect(pinnedForArquero).toBe("2.6.0");
    expect(Object.keys(own).sort()).toEqual(Object.keys(HOMES).sort());
  });

  test("clocks are read at the edges only", () => {
    const reads = /Date\.now\(|new Date\(\)|performance\.now\(/;
    const clocks = files.filter((file) => reads.test(readFileSync(join(src, file), "utf8")));
    const edges = /^(source|testing|cli)|^usage\/usage(-rows)?\.ts$/;
    expect(clocks.filter((file) => !edges.test(file))).toEqual([]);
  });

  test("reports import the public package only", () => {
    const reports = readdirSync(join(root, "reports")).filter((file) => file.endsWith(".ts"));
    expect(reports).toContain("monthly-bill.ts");
    const targets = reports.flatMap((file) => importsOf(join("..", "reports", file)).map(({ target }) => target));
    expect([...new Set(targets)]).toEqual(["meterkast"]);
  });
});
