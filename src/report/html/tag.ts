import { escapeXml } from "../chart/svg.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attribute = ([name, value]: readonly [string, string | number | undefined]): string =>
  value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;

/**
 * One element of HTML around finished HTML; an attribute without a value is left out. Not for void elements.
 *
 * @example tag("p", { class: "note" }, escapeXml("1 < 2")) // '<p class="note">1 &lt; 2</p>'
 */
export const tag = (name: string, attributes: Attributes, content: string): string =>
  `<${name}${Object.entries(attributes).map(attribute).join("")}>${content}</${name}>`;
