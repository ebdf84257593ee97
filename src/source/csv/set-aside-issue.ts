import type { Issue } from "../../issue.ts";
import type { Text } from "../../text.ts";
import { isoInstant } from "../../units/zone.ts";
import { quotedCell } from "./csv-error.ts";
import type { Fact } from "./fact.ts";

const MOST = { electricity: { en: "55 kW", nl: "55 kW" }, gas: { en: "25 m³ an hour", nl: "25 m³ per uur" } } as const;

function textOf({ register, header, row, column }: Fact, from: string, to: string): Text {
  const said = quotedCell(row.cells[column] ?? "");
  const most = MOST[register === "gas" ? "gas" : "electricity"];
  const [en, nl] = [
    `"${header.file}", line ${row.line}, says ${said} of`,
    `"${header.file}", regel ${row.line}, zegt ${said} van`,
  ];
  if (from === to)
    return {
      en: `${en} ${to}: the readings around it do not go with that, so it was set aside and counts as missing`,
      nl: `${nl} ${to}: dat past niet bij de standen eromheen, dus het is opzijgezet en telt als ontbrekend`,
    };
  return {
    en: `${en} ${from} to ${to}: more than ${most.en}, so it was set aside and counts as missing`,
    nl: `${nl} ${from} tot ${to}: meer dan ${most.nl}, dus het is opzijgezet en telt als ontbrekend`,
  };
}

/** That an interval or a reading was not believed, and where it stands. */
export function setAsideIssue(fact: Fact, isReading: boolean, zone: string): Issue {
  const { end } = fact;
  const start = isReading ? end : fact.start;
  const text = textOf(fact, isoInstant(start, zone), isoInstant(end, zone));
  return { code: "reading-set-aside", severity: "warning", from: start, to: end, text };
}
