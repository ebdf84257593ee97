import { readAnswer } from "../read-answer.ts";
import type { Answer, Device, DevicesPage } from "../source.ts";
import { normaliseUid } from "../uid.ts";
import { ANSWER_SCHEMA, type DeviceWords } from "./answer-schema.ts";
import { malformed } from "./malformed.ts";

/** The uid goes into paths and addresses, so nothing but a MAC is let in. */
function strictUid(text: string): string {
  try {
    return normaliseUid(text);
  } catch {
    const quoted = JSON.stringify(text.slice(0, 40));
    throw malformed("devices", { en: `the uid ${quoted} is not a MAC`, nl: `de uid ${quoted} is geen MAC-adres` });
  }
}

const devicesOf = (words: DeviceWords): readonly Device[] =>
  "mac" in words
    ? [{ uid: strictUid(words.mac), name: words.name }]
    : words.map(({ uid }) => ({ uid: strictUid(uid) }));

/** The linked devices; the Local Open API knows only itself. */
export function decodeDevices(answer: Answer): DevicesPage {
  const { data } = readAnswer(ANSWER_SCHEMA.devices, answer.body, "devices");
  return { kind: "devices", devices: devicesOf(data), askedAt: answer.askedAt, issues: [] };
}
