import type { Issue } from "../issue.ts";
import { quantityWords } from "./quantity-words.ts";
import { REGISTER_NAME } from "./register-name.ts";
import type { Span } from "./span.ts";

/** One issue a register whose counter has grown beyond what the service prints exactly (16,384 kWh or m³). */
export function floatStepIssues(spans: readonly Span[]): Issue[] {
  const coarse = new Map(
    spans.filter(({ start, end }) => Math.max(start.step, end.step) > 0).map((span) => [span.register, span]),
  );
  return [...coarse.values()].map(({ register, start, end }) => {
    const step = quantityWords(Math.max(start.step, end.step), register);
    return {
      code: "float32-step",
      severity: "info",
      text: {
        en: `The service prints ${REGISTER_NAME[register].en} in steps: its difference is right to ± ${step.en}`,
        nl: `De dienst geeft ${REGISTER_NAME[register].nl} in stappen: het verschil klopt op ± ${step.nl}`,
      },
    };
  });
}
