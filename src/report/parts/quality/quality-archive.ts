import type { FactsBlock } from "../../blocks.ts";
import type { QualityInput } from "../../define-report.ts";

const WORDS = {
  en: {
    device: "Device",
    archive: "Archive",
    made: (uid: string) => `${uid} (a mark, of no real device)`,
    none: "not used",
    kept: (closed: number, open: number) => `${closed} final answers${open === 0 ? "" : `, ${open} asked again`}`,
    broken: (count: number) => `, ${count} damaged`,
  },
  nl: {
    device: "Apparaat",
    archive: "Archief",
    made: (uid: string) => `${uid} (een kenmerk, van geen echt apparaat)`,
    none: "niet gebruikt",
    kept: (closed: number, open: number) =>
      `${closed} definitieve antwoorden${open === 0 ? "" : `, ${open} die opnieuw gevraagd worden`}`,
    broken: (count: number) => `, ${count} beschadigd`,
  },
} as const;

/** A locally administered MAC, as of files and of the demo: no maker gives it out. */
const isMade = (uid: string): boolean => (Number.parseInt(uid.slice(0, 2), 16) & 2) !== 0;

/** Which device answered, and what is kept of its answers about these days. */
export function qualityArchive({ bill, archive, lang }: QualityInput): FactsBlock {
  const say = WORDS[lang];
  const { uid } = bill.device;
  const { closed = 0, provisional = 0, broken = 0 } = archive ?? {};
  const kept = `${say.kept(closed, provisional)}${broken === 0 ? "" : say.broken(broken)}`;
  return {
    kind: "facts",
    columns: 2,
    items: [
      { name: say.device, value: isMade(uid) ? say.made(uid) : uid },
      { name: say.archive, value: archive === undefined ? say.none : kept },
    ],
  };
}
