import { doubtful, type Finding, fine } from "./finding.ts";

const SECOND = 1000;
const TOLERANCE_MS = 5 * 60 * SECOND;

/** Whether this machine's clock agrees with the server's; nothing when the server never said. */
export function examineClock(skewMs: number | undefined): readonly Finding[] {
  if (skewMs === undefined) return [];
  const seconds = Math.abs(Math.round(skewMs / SECOND));
  if (Math.abs(skewMs) <= TOLERANCE_MS)
    return [fine(`clock: ${seconds} s from that of the server`, `klok: ${seconds} s verschil met die van de server`)];
  return [
    doubtful(
      { en: `clock: ${seconds} s from that of the server`, nl: `klok: ${seconds} s verschil met die van de server` },
      { en: "Set the clock of this computer", nl: "Zet de klok van deze computer gelijk" },
    ),
  ];
}
