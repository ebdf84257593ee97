import type { Content } from "pdfmake/interfaces.js";
import type { HeroBlock } from "../blocks.ts";
import { heroFigure } from "../hero-figure.ts";
import type { Locale } from "../locale.ts";
import { type Lettering, textWidth } from "../text-width.ts";
import { columnWidths } from "./column-widths.ts";
import { COLOR, LEADING, SIZE, TEXT_WIDTH } from "./page.ts";
import { pdfText } from "./pdf-text.ts";
import type { PrintedBlock } from "./printed-block.ts";
import { textHeight } from "./text-height.ts";
import { widestWord } from "./widest-word.ts";

/** Points between the figure and its sentences, above and below the block, over the sentences and under each. */
const [GAP, ABOVE, BELOW, SENTENCES, SENTENCE] = [24, 5, 10, 6, 3];

/** Of the page that the figure and the words of its label may take: one of any length leaves room for its sentences. */
const SHARE = 0.6;

/** Points of the widest word of a sentence that is not broken. */
const WIDEST_WORD = 160;

interface Words {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Stays on one line. */
  readonly isWhole?: boolean;
  readonly leading: number;
  readonly below?: number;
}

const figureSize = (figure: string): number =>
  Math.min(SIZE.hero, (TEXT_WIDTH * SHARE) / textWidth(figure, { size: 1, bold: true }));

function figureWords(block: HeroBlock, locale: Locale): readonly Words[] {
  const { prefix, label } = block;
  const text = heroFigure(block, locale);
  const over = prefix === undefined ? [] : [{ text: prefix, size: SIZE.heading, bold: true, leading: LEADING }];
  const figure = { text, size: figureSize(text), bold: true, color: COLOR.accent, isWhole: true, leading: 1 };
  return [...over, figure, { text: label, size: SIZE.body, color: COLOR.secondary, leading: LEADING }];
}

function sentenceWords({ sentences, badge }: HeroBlock): readonly Words[] {
  const said = sentences.map((text) => ({ text, size: SIZE.body, leading: LEADING, below: SENTENCE }));
  if (badge === undefined) return said;
  const color = badge.tone === "good" ? COLOR.text : COLOR.warning;
  return [...said, { text: badge.text, size: SIZE.body, bold: true, color, leading: LEADING }];
}

const wide = (words: readonly Words[]): number => Math.max(0, ...words.map((each) => textWidth(each.text, each)));

const narrow = (words: readonly Words[]): number =>
  Math.max(
    0,
    ...words.map((each) => (each.isWhole ? textWidth(each.text, each) : widestWord(each.text, WIDEST_WORD, each))),
  );

const content = ({ text, size, bold, color, isWhole, leading, below = 0 }: Words, width: number): Content => ({
  text: isWhole ? text : pdfText(text, width, { size, bold } as Lettering),
  fontSize: size,
  lineHeight: leading,
  margin: [0, 0, 0, below],
  ...(bold ? { bold } : {}),
  ...(color === undefined ? {} : { color }),
  ...(isWhole ? { noWrap: true } : {}),
});

const stackHeight = (words: readonly Words[], width: number): number =>
  words.reduce(
    (total, each) =>
      total + textHeight(each.text, each.isWhole ? Number.POSITIVE_INFINITY : width, each) + (each.below ?? 0),
    0,
  );

/** The answer for pdfmake: the figure in large type, its sentences beside it. */
export function pdfHero(block: HeroBlock, locale: Locale): PrintedBlock {
  const [figure, sentences] = [figureWords(block, locale), sentenceWords(block)];
  const needs = [figure, sentences].map((words, index) => ({
    narrow: narrow(words),
    wide: wide(words),
    grows: index === 1,
  }));
  const [left = 0, right = 0] = columnWidths(needs, TEXT_WIDTH - GAP);
  const height = Math.max(stackHeight(figure, left), SENTENCES + stackHeight(sentences, right));
  return {
    height: ABOVE + height + BELOW,
    content: {
      unbreakable: true,
      columnGap: GAP,
      margin: [0, ABOVE, 0, BELOW],
      columns: [
        { width: left, stack: figure.map((words) => content(words, left)) },
        { width: right, margin: [0, SENTENCES, 0, 0], stack: sentences.map((words) => content(words, right)) },
      ],
    },
  };
}
