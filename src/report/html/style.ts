import { colorNames } from "./color-names.ts";
import { COLORS } from "./colors.ts";
import { DARK_STYLE } from "./dark-style.ts";
import { NARROW_STYLE } from "./narrow-style.ts";
import { PRINT_STYLE } from "./print-style.ts";

const PAGE = `:root { color-scheme: light dark; ${colorNames(COLORS.light)} }
*, ::before, ::after { box-sizing: border-box; }
html {
  font: 100%/1.5 "IBM Plex Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
  -webkit-text-size-adjust: 100%;
  background: var(--paper);
  color: var(--text);
}
body { max-width: 51rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, pre { margin: 0 0 .75rem; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; color: var(--accent); }
h3 { margin-top: 1.5rem; font-size: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; justify-content: space-between; }
header p { font-size: 1.125rem; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); }
footer p, .secondary, .footnote { font-size: .875rem; color: var(--secondary); }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); color: var(--accent); }
.skip:focus { top: .5rem; }`;

const BLOCKS = `.hero { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.75rem 0; }
.hero h2 { margin: 0; font-size: 1rem; }
.hero span { display: block; }
.hero .prefix { font-size: 1.25rem; color: var(--text); }
.hero .amount { font-size: 2.75rem; letter-spacing: -.01em; }
.hero .label { font-weight: 400; color: var(--secondary); }
.hero div { flex: 1 1 20rem; align-self: center; }
.hero p { margin: 0 0 .25rem; }
.badge { font-weight: 600; }
.badge.warning { color: var(--warning); }
.note { padding: .25rem 0 .25rem .875rem; border-left: .25rem solid var(--accent); }
.note.warning { border-left: .375rem double var(--warning); }
dl { display: grid; grid-template-columns: fit-content(42%) 1fr; gap: .25rem 1.25rem; font-size: .9375rem; }
dl div { display: contents; }
dt { color: var(--secondary); }
dd { margin: 0; }
pre { padding: .625rem .875rem; background: var(--shade); white-space: pre-wrap; font-size: .875rem; }
code { font-family: "IBM Plex Mono", ui-monospace, Menlo, Consolas, monospace; }
figure { margin: 2rem 0 1.5rem; }
figcaption { margin-bottom: .5rem; font-weight: 600; }
.drawing svg { display: block; width: 100%; height: auto; overflow: visible; }
.drawing .narrow { display: none; }
details { margin-top: .5rem; }
summary { padding: .25rem 0; cursor: pointer; color: var(--accent); }
@media (min-width: 44rem) {
  dl.pairs { grid-template-columns: repeat(2, fit-content(20%) 1fr); }
}`;

const TABLES = `.scroll { overflow-x: auto; margin: 1.25rem 0 .5rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.35; overflow-wrap: normal; }
caption { padding-bottom: .375rem; font-weight: 600; text-align: left; }
th, td { padding: .3125rem .75rem .3125rem 0; text-align: left; vertical-align: baseline; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead { border-bottom: 1.5px solid var(--text); }
thead th { color: var(--secondary); vertical-align: bottom; }
tbody tr { border-top: 1px solid var(--line); }
tbody:first-of-type tr:first-child { border-top: 0; }
th[scope="row"] { min-width: 9rem; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
[data-pad]::after { content: attr(data-pad); content: attr(data-pad) / ""; visibility: hidden; }
.group th { padding-top: .875rem; font-weight: 600; }
.subtotal > *, .total > * { font-weight: 600; }
.total { border-top: 1.5px solid var(--text); }`;

/** How a document looks: on a screen, on a dark one, on a phone and on paper. It fetches nothing. */
export const STYLE: string = [PAGE, BLOCKS, TABLES, NARROW_STYLE, DARK_STYLE, PRINT_STYLE].join("\n");
