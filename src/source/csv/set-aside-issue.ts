import type { Issue } from "../../issue.ts";
import { isoInstant } from "../../units/zone.ts";
import { quotedCell } from "./csv-error.ts";
import type { Fact } from "./fact.ts";

const MOST = { electricity: { en: "55 kW", nl: "55 kW" }, gas: { en: "25 m³ an hour", nl: "25 m³ per uur" } } as const;

/** That an interval was not believed, and where it stands. */
export function setAsideIssue({ register, start, end, header, row, column }: Fact, zone: string): Issue {
  const [from, to] = [isoInstant(start, zone), isoInstant(end, zone)];
  const most = MOST[register === "gas" ? "gas" : "electricity"];
  const said = quotedCell(row.cells[column] ?? "");
  return {
    code: "reading-set-aside",
    severity: "warning",
    from: start,
    to: end,
    text: {
      en: `"${header.file}", line ${row.line}, says ${said} of ${from} to ${to}: more than ${most.en}, so it was set aside and counts as missing`,
      nl: `"${header.file}", regel ${row.line}, zegt ${said} van ${from} tot ${to}: meer dan ${most.nl}, dus het is opzijgezet en telt als ontbrekend`,
    },
  };
}
