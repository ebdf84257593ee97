import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row, TableBlock } from "../../src/report/blocks.ts";
import { locale } from "../../src/report/locale.ts";
import { TOGETHER } from "../../src/report/pdf/page.ts";
import { partedTable } from "../../src/report/pdf/parted-table.ts";

const tableOf = (rows: readonly Row[]): TableBlock => ({
  kind: "table",
  title: "Readings",
  columns: [
    { header: "Register", type: "text" },
    { header: "kWh", type: "number" },
  ],
  rows,
  footnotes: ["A note"],
});

const line = (name: string, more: Partial<Row> = {}): Row => ({ cells: [name, "1.000"], ...more });

/** Every text of a piece of pdfmake's own words, in order. */
const textsIn = (content: unknown): string[] => {
  if (Array.isArray(content)) return content.flatMap(textsIn);
  if (typeof content === "string") return [content];
  if (typeof content !== "object" || content === null) return [];
  const { text, stack, table } = content as { text?: unknown; stack?: unknown; table?: { body: unknown } };
  return [...textsIn(text), ...textsIn(stack), ...textsIn(table?.body)];
};

const kind = fc.constantFrom("line", "joined", "group", "subtotal");
const rowOf = (what: string, index: number): Row => {
  if (what === "joined") return line(`row${index}`, { joined: true });
  return what === "group" ? { role: "group", cells: [`row${index}`] } : line(`row${index}`, { role: what as "line" });
};

/** The heading of the group that a row goes on in, after the row before it. */
function openAt(rows: readonly Row[], place: number): string | undefined {
  const heading = rows.findLastIndex(({ role }, index) => index < place && role === "group");
  const isClosed = rows.slice(heading, place).some(({ role }) => role === "subtotal");
  return heading < 0 || isClosed || rows[place]!.role === "group" ? undefined : `row${heading}`;
}

test("a long table goes on from page to page: every row once, in order, and no part higher than its room", () =>
  fc.assert(
    fc.property(
      fc.array(kind, { minLength: 20, maxLength: 250 }),
      fc.integer({ min: 60, max: TOGETHER }),
      (kinds, room) => {
        const rows = kinds.map((what, index) => rowOf(index === 0 ? "line" : what, index));
        const parts = partedTable(tableOf(rows), locale("en"), room);
        const printed = parts.map(({ content }) => textsIn(content).filter((text) => text.startsWith("row")));
        const placeOf = (name: string): number => Number(name.slice(3));
        const isRepeated = ([first, second]: string[], part: number): boolean =>
          part > 0 && second !== undefined && placeOf(first!) + 1 !== placeOf(second);
        const named = printed.map((part, index) => (isRepeated(part, index) ? part.slice(1) : part));
        expect(named.flat()).toEqual(rows.map((_, index) => `row${index}`));
        if (parts.length === 1) return;
        expect(parts[0]!.height).toBeLessThanOrEqual(room <= parts[0]!.height ? TOGETHER : room);
        const firsts = named.slice(1).map(([first]) => rows[Number(first!.slice(3))]!);
        const lasts = named.slice(0, -1).map((part) => rows[Number(part.at(-1)!.slice(3))]!);
        for (const row of firsts) expect([row.joined, row.role]).not.toContain(true);
        for (const row of firsts) expect(row.role).not.toBe("subtotal");
        for (const row of lasts) expect(row.role).not.toBe("group");
        const headings = printed.slice(1).map((part, index) => (isRepeated(part, index + 1) ? part[0] : undefined));
        expect(headings).toEqual(named.slice(1).map(([first]) => openAt(rows, placeOf(first!))));
      },
    ),
    { numRuns: 60 },
  ));

test("the later parts say that they go on, and only the last has the footnotes", () => {
  const rows = Array.from({ length: 120 }, (_, index) => line(`row${index}`));
  const texts = partedTable(tableOf(rows), locale("nl"), 300).map(({ content }) => textsIn(content));
  expect(texts.map(([title]) => title)).toEqual(["Readings", ...texts.slice(1).map(() => "Readings (vervolg)")]);
  expect(texts.map((all) => all.includes("A note"))).toEqual([...texts.slice(1).map(() => false), true]);
});

test("a table that cannot be parted well stays whole", () => {
  const rows = Array.from({ length: 12 }, (_, index) => line(`row${index}`, { joined: index > 0 }));
  expect(partedTable(tableOf(rows), locale("en"), 100)).toHaveLength(1);
});
