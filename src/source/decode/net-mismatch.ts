import type { Issue } from "../../issue.ts";
import type { Point } from "../source.ts";

/** Channels of one answer can be a minute apart, and each is a float32: 0.026 kWh was seen in the vendor's own example. */
const TOLERANCE_WH = 100;

type Points = Readonly<Record<string, Point>>;

function check(channels: Points, imported: string, exported: string, netName: string, question: string): Issue[] {
  const [gain, loss, net] = [channels[imported], channels[exported], channels[netName]];
  if (!gain || !loss || !net) return [];
  const difference = gain.value - loss.value;
  if (Math.round(Math.abs(difference - net.value) * 1000) <= TOLERANCE_WH) return [];
  const found = difference.toFixed(3);
  return [
    {
      code: "net-mismatch",
      severity: "warning",
      from: gain.at,
      text: {
        en: `In "${question}" ${imported} − ${exported} is ${found} kWh where ${netName} says ${net.value}; the registers are used`,
        nl: `In "${question}" is ${imported} − ${exported} ${found} kWh, maar ${netName} zegt ${net.value}; de tellerstanden gelden`,
      },
    },
  ];
}

/** The device's own net counters against its registers: t1 − t3 is the low one, t2 − t4 the normal one. */
export function netMismatch(channels: Points, question: string): readonly Issue[] {
  const low = channels.electric_energy ? "electric_energy" : "electric_energy_low";
  return [
    ...check(channels, "t1", "t3", low, question),
    ...check(channels, "t2", "t4", "electric_energy_high", question),
  ];
}
