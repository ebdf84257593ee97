import type { Content } from "pdfmake/interfaces.js";

interface Box {
  readonly margin?: unknown;
  readonly stack?: readonly Content[];
}

/**
 * The last of a document without the white under it: where it ends at the foot of a page that white would be a page of its own.
 *
 * @example withoutFoot([{ text: "End", margin: [0, 0, 0, 6] }]) // [{ text: "End", margin: [0, 0, 0, 0] }]
 */
export function withoutFoot(contents: readonly Content[]): Content[] {
  const last = contents.at(-1);
  if (typeof last !== "object" || Array.isArray(last)) return [...contents];
  const { margin, stack } = last as Box;
  const bare = {
    ...last,
    ...(Array.isArray(margin) && margin.length === 4 ? { margin: [...margin.slice(0, 3), 0] } : {}),
    ...(stack === undefined ? {} : { stack: withoutFoot(stack) }),
  };
  return [...contents.slice(0, -1), bare as Content];
}
