// Builds src into dist, in few files, because opening one for each name took a program half a second; its types stay a file a module.
// Then the reports are built against the package, as a user's own is.
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const run = (project) => execFileSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });

const libraries = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies);
const entries = ["mod", "testing/mod", "cli/main"];

async function bundle() {
  const made = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    platform: "node",
    external: (id) => libraries.some((name) => id === name || id.startsWith(`${name}/`)),
    treeshake: { moduleSideEffects: false },
  });
  // Chunks lie two folders below the package, as src/cli does, so that files that come with it are found from there too.
  const names = { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" };
  await made.write({ dir: "dist", format: "esm", sourcemap: true, ...names });
}

rmSync("dist", { recursive: true, force: true });
run("tsconfig.build.json");
await bundle();
run("tsconfig.reports.json");
chmodSync("dist/cli/main.js", 0o755);
