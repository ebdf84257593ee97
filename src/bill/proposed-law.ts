import type { Issue } from "../issue.ts";
import type { Text } from "../text.ts";
import type { Bill } from "./bill-document.ts";

/** Says that what was worked out with a bill rests on a law that is not in force yet; nothing where no line of it does. */
export function proposedLaw({ lines }: Pick<Bill, "lines">, { en, nl }: Text): Issue[] {
  if (lines.every(({ law }) => law === undefined)) return [];
  return [
    {
      code: "proposed-law",
      severity: "info",
      text: {
        en: `${en} rests on a law that is only proposed`,
        nl: `${nl} rust op een wet die nog maar een voorstel is`,
      },
    },
  ];
}
