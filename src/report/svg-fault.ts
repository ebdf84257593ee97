import type { Text } from "../text.ts";

/** What draws; anything else could run, fetch, or leave the drawing. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath linearGradient radialGradient stop".split(
    " ",
  ),
);

const isOpenTag = /<(?![/a-zA-Z])/;
const TAG = /<\/?([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi;

/** A value with its characters as they are read: `&#117;rl` is `url`. */
const read = (value: string): string =>
  value.replace(REFERENCE, (_, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

/** A handler, a style, an address outside the drawing; a backslash could spell one. */
function isForeign(name: string, written: string): boolean {
  const value = read(written);
  return (
    /^(on.*|style)$/i.test(name) ||
    (/(^|:)(href|src)$/i.test(name) && !/^["']?#/.test(value)) ||
    /url\(\s*["']?(?!#)|\\/i.test(value)
  );
}

function foreignPart(svg: string): string | undefined {
  if (isOpenTag.test(svg)) return "<!";
  for (const [, name = "", attributes = ""] of svg.matchAll(TAG)) {
    if (!ELEMENTS.has(name)) return `<${name}>`;
    for (const [, attribute = "", value = ""] of attributes.matchAll(ATTRIBUTE))
      if (isForeign(attribute, value)) return attribute;
  }
  return undefined;
}

/** What is wrong with the drawing of a chart, as a clause that follows a colon; undefined when it can be trusted to draw only. */
export function svgFault(svg: unknown): Text | undefined {
  if (typeof svg !== "string" || !/^\s*<svg[^>]* viewBox="[^>]*>[\s\S]*<\/svg>\s*$/.test(svg))
    return { en: "svg must be an <svg> with a viewBox", nl: "svg moet een <svg> met een viewBox zijn" };
  const part = foreignPart(svg);
  if (part === undefined) return undefined;
  return {
    en: `svg must only draw, without style, script or anything from elsewhere: it has ${part}`,
    nl: `svg mag alleen tekenen, zonder style, script of iets van elders: er staat ${part} in`,
  };
}
