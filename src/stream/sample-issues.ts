import type { Issue } from "../issue.ts";
import type { CivilDate } from "../units/civil.ts";

const MINUTE = 60_000;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Samples of a day that have no slot of their own. */
export const setAside = (date: CivilDate, { start, end }: Stretch, count: number): Issue => ({
  code: "sample-set-aside",
  severity: "warning",
  from: start,
  to: end,
  text: {
    en: `${count} samples of ${date} lie outside the day or share a slot with another and were set aside`,
    nl: `${count} metingen van ${date} liggen buiten de dag of delen een tijdvak met een andere en zijn niet gebruikt`,
  },
});

/** Minutes of a day whose power no connection can carry, by their instants. */
export const implausiblePower = (date: CivilDate, minutes: readonly number[]): Issue => ({
  code: "implausible-power",
  severity: "warning",
  from: minutes[0],
  to: (minutes.at(-1) ?? 0) + MINUTE,
  text: {
    en: `${minutes.length} minutes of ${date} hold more power than a home's connection can carry and were set aside`,
    nl: `${minutes.length} minuten van ${date} hebben meer vermogen dan een huisaansluiting aankan en zijn niet gebruikt`,
  },
});
