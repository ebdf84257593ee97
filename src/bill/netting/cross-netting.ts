import type { Issue } from "../../issue.ts";
import { quantityText } from "../../units/energy.ts";
import type { Tariff } from "../../usage/registers-of.ts";
import type { Billing } from "../billing.ts";
import { netsOn, nettedUpTo } from "./netted-up-to.ts";
import type { Portion } from "./portions.ts";

const OTHER: Readonly<Record<Tariff, Tariff>> = { low: "normal", normal: "low" };
const NAME = { low: { en: "low", nl: "laag" }, normal: { en: "normal", nl: "normaal" } } as const;

/** Export of a register over the part of a window in which supply is netted, in whole Wh. */
function exported({ contract, registers, spansOf }: Billing, { window, end }: Portion, tariff: Tariff): number {
  return spansOf(registers.export[tariff])
    .filter(({ from, to }) => from >= window.from && to <= end && netsOn(contract, from))
    .reduce((sum, { thousandths }) => sum + thousandths, 0);
}

/**
 * Says how much export of one register was set off against import of the other, so that the netted quantities can be found
 * again in the readings.
 */
export function crossNetting(billing: Billing, portion: Portion): Issue[] {
  const { netted } = nettedUpTo(billing, portion.window, portion.end);
  return (["normal", "low"] as const).flatMap((tariff) => {
    const crossed = netted[tariff] - exported(billing, portion, tariff);
    if (crossed <= 0) return [];
    const [from, to] = [NAME[OTHER[tariff]], NAME[tariff]];
    const quantity = quantityText(crossed);
    return [
      {
        code: "netted-across-registers",
        severity: "info" as const,
        text: {
          en: `Of what ${from.en} fed in beyond its own import, ${quantity} kWh since ${portion.window.from} is netted with import at ${to.en}`,
          nl: `Van wat ${from.nl} meer teruglevert dan afneemt, is ${quantity.replace(".", ",")} kWh sinds ${portion.window.from} gesaldeerd met afname op ${to.nl}`,
        },
      },
    ];
  });
}
