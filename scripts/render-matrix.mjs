// Writes every document of the test matrix in all its formats, checks them, and makes pictures of their pages with a sheet to
// look at them together: node scripts/render-matrix.mjs out/matrix. Needs pdftotext and pdftoppm (Debian: poppler-utils).
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? "out/matrix");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "test/report/matrix-nl", "test/report/matrix-en"],
  {
    env: { ...process.env, RENDER_MATRIX: folder },
    stdio: "inherit",
  },
);

const picturesOf = (name) => {
  const files = join(folder, name);
  execFileSync("pdftoppm", ["-png", "-r", "60", join(files, "document.pdf"), join(files, "page")]);
  return readdirSync(files)
    .filter((file) => file.endsWith(".png"))
    .sort();
};

const figure = (name) => {
  const pages = picturesOf(name).map((page) => `<a href="${name}/document.pdf"><img src="${name}/${page}" alt=""></a>`);
  const links = ["README.md", "document.html", "data.json", "data.csv"].map(
    (file) => `<a href="${name}/${file}">${file}</a>`,
  );
  return `<figure>${pages.join("")}<figcaption>${name} ${links.join(" ")}</figcaption></figure>`;
};

const names = readdirSync(folder).sort();
const style =
  "body{font:12px sans-serif;background:#999}figure{display:inline-block;margin:8px}img{margin:2px;width:380px}";
const sheet = `<!doctype html><meta charset="utf-8"><title>Render matrix</title><style>${style}</style>\n`;
writeFileSync(join(folder, "contact-sheet.html"), sheet + names.map(figure).join("\n"));
console.log(`${names.length} documents, to be seen together in ${join(folder, "contact-sheet.html")}`);
process.exitCode = status ?? 1;
