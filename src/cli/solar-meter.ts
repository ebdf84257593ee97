import type { AskOptions, Meter, Source } from "../source/source.ts";
import { meterOf } from "./meter-of.ts";

/** The first input of a device that measures solar panels; undefined when it has none. */
export async function solarMeter(home: Source, options: AskOptions): Promise<Meter | undefined> {
  const { ios } = await home.ask({ kind: "ios" }, options);
  const solar = ios.find(({ type }) => type === "solar_energy");
  return solar && meterOf(solar);
}
