import { SourceError } from "../errors.ts";
import { normaliseUid } from "../source/uid.ts";
import { DEMO_UID } from "../testing/simulated-cemm.ts";
import type { Context } from "./context.ts";
import { typed } from "./typed.ts";

function notInDemo(uid: string): SourceError {
  return new SourceError({
    code: "unknown-device",
    text: {
      en: `Cannot use device ${uid}: the demo has only ${DEMO_UID}`,
      nl: `Kan apparaat ${uid} niet gebruiken: de demo heeft alleen ${DEMO_UID}`,
    },
    hint: { en: "Leave --uid out", nl: "Laat --uid weg" },
  });
}

/** The device of `--uid`, else of CEMM_UID; undefined when none was named. The demo has one of its own. */
export function namedUid({ options, io }: Context): string | undefined {
  const { demo, uid } = options;
  if (demo && uid !== undefined && uid !== DEMO_UID) throw notInDemo(uid);
  if (demo) return DEMO_UID;
  const text = io.env.CEMM_UID;
  if (uid !== undefined || !text) return uid;
  return typed(
    () => normaliseUid(text),
    `Kan CEMM_UID "${text}" niet gebruiken: het moet een MAC-adres zijn als 00-1E-C0-85-96-CC`,
  );
}
