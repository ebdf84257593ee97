import type { FactsBlock } from "../../blocks.ts";
import type { QualityInput } from "../../define-report.ts";

const WORDS = {
  en: {
    device: "Device",
    archive: "Archive",
    none: "not kept: every answer was asked again",
    kept: (closed: number, open: number) => `${closed} final answers${open === 0 ? "" : `, ${open} asked again`}`,
    broken: (count: number) => `, ${count} damaged`,
  },
  nl: {
    device: "Apparaat",
    archive: "Archief",
    none: "niet bewaard: elk antwoord is opnieuw gevraagd",
    kept: (closed: number, open: number) =>
      `${closed} definitieve antwoorden${open === 0 ? "" : `, ${open} die opnieuw gevraagd worden`}`,
    broken: (count: number) => `, ${count} beschadigd`,
  },
} as const;

/** Which device answered, and what is kept of its answers about these days. */
export function qualityArchive({ bill, archive, lang }: QualityInput): FactsBlock {
  const say = WORDS[lang];
  const { closed = 0, provisional = 0, broken = 0 } = archive ?? {};
  const kept = `${say.kept(closed, provisional)}${broken === 0 ? "" : say.broken(broken)}`;
  return {
    kind: "facts",
    columns: 2,
    items: [
      { name: say.device, value: bill.device.uid },
      { name: say.archive, value: archive === undefined ? say.none : kept },
    ],
  };
}
