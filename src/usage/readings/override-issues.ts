import type { Issue } from "../../issue.ts";
import type { ReadingOverride } from "../../tariff/reading-override.ts";
import type { Text } from "../../text.ts";
import { toThousandths } from "../../units/energy.ts";
import { isoInstant } from "../../units/zone.ts";
import { quantityWords } from "../quantity-words.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { KnownReading } from "./known-reading.ts";
import { shownOf } from "./shown-of.ts";

type Overridden = NonNullable<KnownReading["overridden"]>;

/** What the device read in the place of an override, where that is another value. */
function otherValue(override: ReadingOverride, readings: readonly KnownReading[]): Overridden | undefined {
  const overridden = readings.find(({ by }) => by === override)?.overridden;
  return overridden && shownOf(overridden) !== toThousandths(override.value) ? overridden : undefined;
}

function againstDevice({ register }: ReadingOverride, other: Overridden, zone: string): Text {
  const [read, when] = [quantityWords(shownOf(other), register), isoInstant(other.at, zone)];
  return {
    en: `, where the device read ${read.en} at ${when}`,
    nl: `, waar het apparaat ${read.nl} las op ${when}`,
  };
}

function issueOf(override: ReadingOverride, other: Overridden | undefined, zone: string): Issue {
  const { at, register, value, reason, date } = override;
  const { en, nl } = REGISTER_NAME[register];
  const when = isoInstant(at, zone);
  const shown = quantityWords(toThousandths(value), register);
  const device = other === undefined ? { en: "", nl: "" } : againstDevice(override, other, zone);
  return {
    code: "reading-override",
    severity: other === undefined ? "info" : "warning",
    from: at,
    to: at,
    text: {
      en: `An override of ${date} sets ${en} at ${when} to ${shown.en}${device.en}: ${reason}`,
      nl: `Een eigen opgave van ${date} stelt ${nl} op ${when} op ${shown.nl}${device.nl}: ${reason}`,
    },
  };
}

/** One issue for each override that is used, in order of time; a warning where the device itself read another value. */
export function overrideIssues(
  used: Iterable<ReadingOverride>,
  readings: Iterable<KnownReading>,
  zone: string,
): Issue[] {
  const all = [...readings];
  const inTime = [...used].sort((one, other) => one.at - other.at);
  return inTime.map((override) => issueOf(override, otherValue(override, all), zone));
}
