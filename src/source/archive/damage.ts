import type { Text } from "../../text.ts";
import type { Unusable } from "./kept-answer.ts";

/** Why a kept file cannot be used, in words. */
export const DAMAGE: Readonly<Record<Unusable["unusable"], Text>> = {
  "not JSON": { en: "not JSON", nl: "geen JSON" },
  "not in form": { en: "not in form", nl: "niet in de juiste vorm" },
  "checksum differs": { en: "checksum differs", nl: "controlegetal klopt niet" },
  newer: { en: "written by a newer meterkast", nl: "door een nieuwere meterkast geschreven" },
};
