// What is asked of a page, in the page.
globalThis.inPage = {
  /** Whether the page itself, not a box in it, must be scrolled sideways. */
  isWider: () => document.documentElement.scrollWidth > window.innerWidth,

  headings: () => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((each) => Number(each.tagName[1])),

  /** Header cells without a scope, tables without a caption, drawings without words, names that lead nowhere. */
  unnamed: () =>
    [
      ...document.querySelectorAll("th:not([scope]), th:empty, figure:not(:has(figcaption)), figure:not(:has(table))"),
      ...document.querySelectorAll(
        "table:not(:has(> caption)), svg:not([role=img] [aria-hidden=true]), div[role=img]:not([aria-label])",
      ),
      ...[...document.querySelectorAll("[aria-labelledby]")].filter(
        (each) => !document.getElementById(each.getAttribute("aria-labelledby")),
      ),
      ...[...document.querySelectorAll("[id]")].filter((each) => document.getElementById(each.id) !== each),
    ].map((each) => each.outerHTML.slice(0, 200)),

  /** Text whose contrast with what is behind it is under 7:1 (WCAG 2, relative luminance). */
  faint: () => {
    const channels = (color) => color.match(/[\d.]+/g).map(Number);
    const linear = (value) => (value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const behind = (each) => {
      const [r, g, b, alpha = 1] = channels(getComputedStyle(each).backgroundColor);
      return alpha > 0 || !each.parentElement ? [r, g, b] : behind(each.parentElement);
    };
    const isShown = (node) =>
      node.data.trim() && node.parentElement.closest("body") && node.parentElement.checkVisibility();
    const found = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      if (!isShown(node) || node.parentElement.closest("title, desc")) continue;
      const style = getComputedStyle(node.parentElement);
      const color = channels(node.parentElement.closest("svg") ? style.fill : style.color);
      const [light, dark] = [luminance(color), luminance(behind(node.parentElement))].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < 7) found.set(`${color} ${ratio.toFixed(2)}`, node.data.trim());
    }
    return Object.fromEntries(found);
  },

  /** How far the decimal signs of each column of numbers stand apart, in px. */
  signs: () => {
    const signAt = (cell) => {
      const text = cell.firstChild;
      const at = Math.max(text.data.lastIndexOf(","), text.data.lastIndexOf("."));
      const range = document.createRange();
      range.setStart(text, at < 0 ? text.length - 1 : at);
      range.setEnd(text, at < 0 ? text.length : at);
      return at < 0 ? range.getBoundingClientRect().right : range.getBoundingClientRect().left;
    };
    const isNumber = (cell) =>
      /^−?[\d.,]+$/.test(cell.textContent) && cell.matches("tr:not(.subtotal, .total) > .number");
    const spreads = [...document.querySelectorAll("table")].flatMap((table) => {
      const columns = Object.values(
        Object.groupBy([...table.querySelectorAll("td")].filter(isNumber), (cell) => cell.cellIndex),
      );
      return columns.map((cells) => cells.map(signAt)).map((places) => Math.max(...places) - Math.min(...places));
    });
    return { columns: spreads.length, worst: Math.max(...spreads) };
  },

  /** Fills and strokes that drawings show. */
  paints: () =>
    [...document.querySelectorAll("svg [fill], svg [stroke]")].flatMap((each) => {
      const { fill, stroke } = getComputedStyle(each);
      return [...(each.hasAttribute("fill") ? [fill] : []), ...(each.hasAttribute("stroke") ? [stroke] : [])];
    }),
};
