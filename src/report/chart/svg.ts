import { plainText } from "../plain-text.ts";
import { textWidth } from "../text-width.ts";
import { PAPER_COLOR } from "./palette.ts";

/** Of words in a drawing that say nothing else, in points. */
const FONT_SIZE = 8;

/** Presentation attributes by name. */
export type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that can stand in XML, in an element or in a quoted attribute. */
export const escapeXml = (text: string): string => plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");

/** A coordinate with at most two decimals. */
export const point = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const attribute = ([name, value]: readonly [string, string | number]): string =>
  ` ${name}="${typeof value === "number" ? point(value) : escapeXml(value)}"`;

/** One element with presentation attributes; its content is finished SVG. */
export const element = (name: string, attributes: Attributes, content = ""): string =>
  `<${name}${Object.entries(attributes).map(attribute).join("")}${content === "" ? "/>" : `>${content}</${name}>`}`;

/** In whichever font they are drawn, words are as wide as was counted on: none runs into its neighbour or over the edge. */
function fitted(text: string, attributes: Attributes): Attributes {
  const lettering = { size: Number(attributes["font-size"] ?? FONT_SIZE), bold: attributes["font-weight"] === "bold" };
  return { textLength: textWidth(text, lettering), lengthAdjust: "spacingAndGlyphs" };
}

/** Words in a drawing. `y` is the baseline. */
export const words = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element("text", { x, y, ...attributes, ...fitted(text, attributes) }, escapeXml(text));

/** A path; nothing when there is nothing to draw. */
export const path = (d: string, attributes: Attributes): string =>
  d === "" ? "" : element("path", { d, ...attributes });

/** A rectangle as part of a path. */
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${point(x)} ${point(y)}h${point(width)}v${point(height)}h${point(-width)}z`;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/** A whole drawing on paper, with its name and description for those who cannot see it. */
export function drawing({ width, height, title, description }: Drawing, content: readonly string[]): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${point(width)} ${point(height)}`,
    role: "img",
    "font-family": "IBM Plex Sans, Helvetica, Arial, sans-serif",
    "font-size": FONT_SIZE,
  };
  const about = element("title", {}, escapeXml(title)) + element("desc", {}, escapeXml(description));
  const paper = element("rect", { width, height, fill: PAPER_COLOR });
  return `${element("svg", attributes, [about, paper, ...content].filter((part) => part !== "").join("\n"))}\n`;
}
