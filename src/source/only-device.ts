import { SourceError } from "../errors.ts";
import type { Text } from "../text.ts";
import type { Device } from "./source.ts";

function refuse(problem: Text, hint: Text): SourceError {
  const text = { en: `Cannot choose a CEMM: ${problem.en}`, nl: `Kan geen CEMM kiezen: ${problem.nl}` };
  return new SourceError({ code: "unknown-device", text, hint });
}

/** The uid of the one device there is. Throws SourceError `unknown-device` that lists them when there are more, or none. */
export function onlyDevice(devices: readonly Device[]): string {
  const [first, ...others] = devices;
  if (first === undefined) {
    throw refuse(
      { en: "the key has no linked devices", nl: "aan de sleutel zijn geen apparaten gekoppeld" },
      { en: "Link the CEMM to the account of this key", nl: "Koppel de CEMM aan het account van deze sleutel" },
    );
  }
  if (others.length === 0) return first.uid;
  const list = devices.map(({ uid }) => uid).join(", ");
  throw refuse(
    {
      en: `the key opens ${devices.length} devices: ${list}`,
      nl: `de sleutel opent ${devices.length} apparaten: ${list}`,
    },
    { en: "Name one with --uid or CEMM_UID", nl: "Noem er een met --uid of CEMM_UID" },
  );
}
