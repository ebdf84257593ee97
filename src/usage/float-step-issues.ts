import type { Issue } from "../issue.ts";
import { quantityText } from "../units/energy.ts";
import { REGISTER_NAME } from "./register-name.ts";
import type { Span } from "./span.ts";

/** One issue a register whose counter has grown beyond what the service prints exactly (16,384 kWh or m³). */
export function floatStepIssues(spans: readonly Span[]): Issue[] {
  const coarse = new Map(
    spans.filter(({ start, end }) => Math.max(start.step, end.step) > 0).map((span) => [span.register, span]),
  );
  return [...coarse.values()].map(({ register, start, end }) => {
    const step = quantityText(Math.max(start.step, end.step));
    const unit = register === "gas" ? "m³" : "kWh";
    return {
      code: "float32-step",
      severity: "info",
      text: {
        en: `The service prints ${REGISTER_NAME[register].en} in steps: its difference is right to ± ${step} ${unit}`,
        nl: `De dienst geeft ${REGISTER_NAME[register].nl} in stappen: het verschil klopt op ± ${step} ${unit}`,
      },
    };
  });
}
