// The structure of a rendered document without its words: hostile words must leave it as it is.

/** Elements with the names of their attributes, in order. What is no element is not there. */
export function tagSkeleton(markup: string): readonly string[] {
  const tags = [...markup.matchAll(/<(\/?[a-zA-Z!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g)];
  return tags.map(([, name, attributes = ""]) => {
    const names = [...attributes.matchAll(/([^\s"'=/]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g)].map(([, each]) => each);
    return [name, ...names].join(" ");
  });
}

const FENCE = /^(`{3,})(\w*)$/;

function lineSkeleton(line: string): string {
  const written = line.replace(/\\[!-/:-@[-`{-~]/g, "x").replace(/(alt|srcset|src)="[^"]*"/g, '$1=""');
  const start = /^\s*(?:[-+=](?=\s|$)|-{3,}$|\d+[.)](?=\s|$))/.exec(written)?.[0] ?? "";
  const marks = written.replace(/:?-{3,}:?/g, "---").replace(/[^|*_[\]<>`~#!&$\\]|(?<=\w)_(?=\w)/g, "");
  const addresses = written.match(/:\/\/|\bwww\.|@(?=\w)/gi) ?? [];
  return [start, marks, ...addresses].join(" ");
}

/** Every line as the signs in it that Markdown would act on; what stands between fences as one. */
export function markdownSkeleton(markdown: string): readonly string[] {
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split("\n")) {
    const [, marks, language] = FENCE.exec(line) ?? [];
    if (open !== undefined) {
      if (line === open) open = undefined;
      continue;
    }
    if (marks === undefined) lines.push(lineSkeleton(line));
    else {
      open = marks;
      lines.push(`fence ${language}`);
    }
  }
  return open === undefined ? lines : [...lines, "an open fence"];
}

/** The names of all fields in a value. */
export function fieldNames(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const inner = Object.values(value).flatMap((each) => [...fieldNames(each)]);
  return new Set(Array.isArray(value) ? inner : [...Object.keys(value), ...inner]);
}

/** CSV as RFC 4180 reads it. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== "");
}
