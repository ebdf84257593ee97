import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../src/report/blocks.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import { fonts } from "../support/fonts.ts";
import { outside, overlaps, pdfWords } from "../support/pdf-words.ts";

/** Told from the words of the blocks themselves by its capital. */
const word = fc.stringMatching(/^W[a-z]{0,23}$/);
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength, size: "max" }).map((each) => each.join(" "));
const text = fc.oneof(words(3), words(12), words(40));
const longText = fc.oneof(text, words(600));

const table = fc.integer({ min: 1, max: 9 }).chain((count): fc.Arbitrary<Block> => {
  const columns = fc.array(fc.record({ header: words(3), type: fc.constant("text" as const) }), {
    minLength: count,
    maxLength: count,
  });
  const row = fc.record({ cells: fc.array(text, { minLength: count, maxLength: count }) });
  const rows = fc.array(row, { minLength: 1, maxLength: 25, size: "max" });
  return fc.record({ kind: fc.constant("table"), title: text, columns, rows, footnotes: fc.tuple(text) });
});

const block: fc.Arbitrary<Block> = fc.oneof(
  table,
  fc.record({ kind: fc.constant("heading"), level: fc.constantFrom(2, 3), text: words(3) }),
  fc.record({ kind: fc.constant("text"), text: longText }),
  fc.record({ kind: fc.constant("note"), tone: fc.constant("info"), text: longText }),
  fc.record({
    kind: fc.constant("facts"),
    columns: fc.constantFrom(1, 2),
    items: fc.array(fc.record({ name: text, value: text }), { minLength: 1, maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant("hero"),
    amount: fc.constant("-1234.50"),
    label: text,
    sentences: fc.array(text, { maxLength: 4 }),
  }),
);

const printed = (blocks: readonly Block[]): readonly string[] => JSON.stringify(blocks).match(/W[a-z]*/g) ?? [];

const counted = (list: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

test("every word of any document is printed inside the margins, over no other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
      const meta = { date: "2026-12-01", id: "0123456789abcdef" };
      const pdf = await toPdf({ title: "Proef", lang: "nl", currency: "EUR", meta, blocks }, { fonts });
      const found = pdfWords(pdf);
      expect([outside(found), overlaps(found)]).toEqual([[], []]);
      const has = counted(found.map((each) => each.text));
      const lost = Object.entries(counted(printed(blocks))).filter(([each, count]) => (has[each] ?? 0) < count);
      expect(lost).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
