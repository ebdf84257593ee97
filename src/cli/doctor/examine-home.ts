import { MeterkastError } from "../../errors.ts";
import type { Source } from "../../source/source.ts";
import { isoInstant } from "../../units/zone.ts";
import type { Context } from "../context.ts";
import { meterOf } from "../meter-of.ts";
import { examineWeek } from "./examine-week.ts";
import { doubtful, type Finding, failing, fine } from "./finding.ts";

const MINUTE = 60_000;
const OLD_MINUTES = 60;

async function examineInputs(source: Source, { signal }: Context): Promise<readonly Finding[]> {
  const uid = await source.uid({ signal });
  const { ios } = await source.ask({ kind: "ios" }, { signal });
  const inputs = ios.map((io) => meterOf(io) ?? io.type).join(", ");
  return [fine(`device: ${uid} with ${inputs || "no inputs"}`, `apparaat: ${uid} met ${inputs || "geen ingangen"}`)];
}

async function examineLatest(source: Source, context: Context): Promise<readonly Finding[]> {
  const { channels } = await source.ask({ kind: "realtime", meter: "p1" }, { signal: context.signal });
  const stamps = Object.values(channels).map(({ at }) => at);
  const hint = {
    en: "Check that the CEMM has power, a network, and its cable to the meter",
    nl: "Controleer of de CEMM stroom, netwerk en zijn kabel naar de meter heeft",
  };
  if (stamps.length === 0) return [doubtful({ en: "latest reading: none", nl: "laatste stand: geen" }, hint)];
  const at = Math.max(...stamps);
  const age = Math.max(0, Math.round((context.now - at) / MINUTE));
  const text = {
    en: `latest reading: ${isoInstant(at, source.zone)}, ${age} minutes old`,
    nl: `laatste stand: ${isoInstant(at, source.zone)}, ${age} minuten oud`,
  };
  return [age <= OLD_MINUTES ? fine(text.en, text.nl) : doubtful(text, hint)];
}

/** The device: its inputs, what it read last, and what it missed last week. One fault does not hide the others. */
export async function examineHome(source: Source, context: Context): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const examine of [examineInputs, examineLatest, examineWeek]) {
    try {
      findings.push(...(await examine(source, context)));
    } catch (error) {
      findings.push(failing(error));
      if (error instanceof MeterkastError && error.code === "unknown-device") break;
    }
  }
  return findings;
}
