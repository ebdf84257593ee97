import { ReadingError } from "../../errors.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { usageRows } from "../../usage/usage-rows.ts";
import type { RunCommand } from "../command-list.ts";
import { contractIfAny } from "../contract-of.ts";
import { EXIT } from "../exit-code.ts";
import { overridesIfAny } from "../overrides-if-any.ts";
import { readPeriod } from "../read-period.ts";
import { sayIssues } from "../say-issues.ts";
import { usageText } from "../summary/usage-text.ts";
import { withHome } from "../with-home.ts";

const LABEL = { en: "Meter readings", nl: "Meterstanden" };

const isKnown = ({ importLow, importNormal, exportLow, exportNormal, gas }: UsageRow): boolean =>
  [importLow, importNormal, exportLow, exportNormal, gas].some((quantity) => quantity !== null);

function refuseUnknown(rows: readonly UsageRow[], period: string): void {
  if (rows.some(isKnown)) return;
  throw new ReadingError({
    code: "missing",
    text: {
      en: `Cannot tell the usage of ${period}: the device has no readings of it`,
      nl: `Kan het verbruik van ${period} niet geven: het apparaat heeft er geen standen van`,
    },
    hint: {
      en: "Choose a period in which the device was connected",
      nl: "Kies een periode waarin het apparaat was aangesloten",
    },
  });
}

/** `meterkast usage <period>`: what was imported, exported and burnt, by hour, day or month. */
export const usage: RunCommand = async ([text = ""], context) => {
  const { options, terminal, now, signal } = context;
  const contract = await contractIfAny(context);
  const period = readPeriod(text, contract?.zone ?? context.zone);
  const { by = "day", format: [format] = ["md"] } = options;
  const overrides = await overridesIfAny(context, period.zone);
  const onProgress = (done: number, of: number): void => terminal.progress(LABEL, done, of);
  const { rows, issues } = await withHome(context, { zone: period.zone }, async ({ device }) =>
    usageRows(await device(), period, { by, contract, now, signal, overrides, onProgress }),
  );
  sayIssues(issues, terminal);
  refuseUnknown(rows, period.text);
  terminal.data(usageText(rows, format, { by, lang: terminal.lang }));
  return EXIT.done;
};
