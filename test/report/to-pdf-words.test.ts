import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Cell, Column } from "../../src/report/blocks.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import { fonts } from "../support/fonts.ts";
import { outside, overlaps, pdfWords } from "../support/pdf-words.ts";

/** Enough for every kind of block; `PROPERTY_RUNS=1000` for a proof that takes its time. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 12);
const SEED = process.env.PROPERTY_SEED === undefined ? {} : { seed: Number(process.env.PROPERTY_SEED) };

/** Told from the words of the blocks themselves by its capital, and short enough never to be broken. */
const word = fc.stringMatching(/^W[a-z]{0,12}$/);
/** Broken where it must be, so not found again as one. */
const endless = fc.stringMatching(/^y[a-z]{30,120}$/);
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ arbitrary: word, weight: 30 }, endless), { minLength: 1, maxLength, size: "max" })
    .map((each) => each.join(" "));
const text = fc.oneof(words(3), words(12), words(40));
const longText = fc.oneof(text, words(600));

const digits = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 7 }));
const number = digits.map(([whole, places]) =>
  places === 0 ? `${whole}` : `${whole}.${"123456789".slice(0, places)}`,
);
const cell = ({ type }: Column): fc.Arbitrary<Cell> =>
  type === "text" ? text : fc.oneof(number, fc.constant(null), fc.record({ words: words(3) }));

const column: fc.Arbitrary<Column> = fc.record({
  header: words(3),
  type: fc.constantFrom("text", "text", "number", "price", "amount"),
});

const table = fc.array(column, { minLength: 1, maxLength: 9, size: "max" }).chain((columns): fc.Arbitrary<Block> => {
  const row = fc.record({
    role: fc.constantFrom("line", "line", "subtotal", "total"),
    cells: fc.tuple(...columns.map(cell)),
  });
  const group = fc.record({ role: fc.constant("group" as const), cells: fc.tuple(text) });
  return fc.record({
    kind: fc.constant("table"),
    title: text,
    columns: fc.constant(columns),
    rows: fc.array(fc.oneof({ arbitrary: row, weight: 6 }, group), { minLength: 1, maxLength: 25, size: "max" }),
    footnotes: fc.array(text, { maxLength: 2 }),
  });
});

const block: fc.Arbitrary<Block> = fc.oneof(
  { arbitrary: table, weight: 3 },
  fc.record({ kind: fc.constant("heading"), level: fc.constantFrom(2, 3), text: words(6) }),
  fc.record({ kind: fc.constant("text"), text: longText, tone: fc.constantFrom("normal", "secondary") }),
  fc.record({ kind: fc.constant("note"), tone: fc.constant("info"), text: longText }),
  fc.record({
    kind: fc.constant("code"),
    text: fc.array(text, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n   ")),
  }),
  fc.record({
    kind: fc.constant("facts"),
    columns: fc.constantFrom(1, 2),
    items: fc.array(fc.record({ name: text, value: text }), { minLength: 1, maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant("hero"),
    amount: fc.constantFrom("-1234.50", "9876543210123.45"),
    prefix: words(2),
    label: words(6),
    sentences: fc.array(text, { maxLength: 4 }),
    badge: fc.record({ tone: fc.constantFrom("good", "warning"), text }),
  }),
);

const WORDS = /\bW[a-z]*/g;

const counted = (list: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

test("every word of any document is printed inside the margins, over no other", async () => {
  await fc.assert(
    fc.asyncProperty(
      words(4),
      words(4),
      fc.array(block, { minLength: 1, maxLength: 8 }),
      async (title, subtitle, blocks) => {
        const meta = { date: "2026-12-01", id: "0123456789abcdef" };
        const pdf = await toPdf({ title, subtitle, lang: "nl", currency: "EUR", meta, blocks }, { fonts });
        const found = pdfWords(pdf);
        expect([outside(found), overlaps(found)]).toEqual([[], []]);
        const has = counted(found.flatMap((each) => each.text.match(WORDS) ?? []));
        const wanted = counted(JSON.stringify([title, subtitle, blocks]).match(WORDS) ?? []);
        expect(Object.entries(wanted).filter(([each, count]) => (has[each] ?? 0) < count)).toEqual([]);
      },
    ),
    { numRuns: RUNS, endOnFailure: true, ...SEED },
  );
});
