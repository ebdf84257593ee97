import type { Bill } from "../../bill/bill-document.ts";
import type { DataQuality } from "../../bill/data-quality.ts";
import type { Lang } from "../../text.ts";

const WORDS = {
  en: {
    days: (whole: number, all: number) => `${whole} of ${all} days read at both midnights`,
    hours: (hours: string) => `${hours} hours without samples`,
    estimated: (count: number) => `${count} readings estimated`,
    status: { final: "final bill", provisional: "provisional bill" },
  },
  nl: {
    days: (whole: number, all: number) => `${whole} van ${all} dagen op beide middernachten gelezen`,
    hours: (hours: string) => `${hours} uur zonder metingen`,
    estimated: (count: number) => `${count} standen geschat`,
    status: { final: "definitieve rekening", provisional: "voorlopige rekening" },
  },
} as const;

/** Where the meter of electricity was silent, in hours. */
function hoursOf({ gaps }: DataQuality, lang: Lang): string {
  const minutes = gaps.filter(({ meter }) => meter === "p1").reduce((sum, gap) => sum + gap.minutes, 0);
  return (minutes / 60).toFixed(1).replace(".", lang === "nl" ? "," : ".");
}

/** How well a period was measured in a few lines, and the files that say more. */
export function qualitySummary(
  quality: DataQuality,
  { period, status }: Pick<Bill, "period" | "status">,
  paths: readonly string[],
  lang: Lang,
): string {
  const say = WORDS[lang];
  const { days, band } = quality;
  const whole = days.filter(({ registers }) => Object.values(registers).every((each) => each === "measured")).length;
  const lines = [
    `${period.text} ${say.status[status]}`,
    say.days(whole, days.length),
    say.hours(hoursOf(quality, lang)),
    ...(band === null || band.readings.length === 0 ? [] : [say.estimated(band.readings.length)]),
  ];
  return `${[...lines, ...paths].join("\n")}\n`;
}
