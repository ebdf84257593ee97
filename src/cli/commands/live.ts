import type { Issue } from "../../issue.ts";
import { type CostPerHour, costPerHour } from "../../live/cost-per-hour.ts";
import type { RealtimePage, Source } from "../../source/source.ts";
import { follow } from "../../stream/follow.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { RunCommand } from "../command-list.ts";
import { connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { contractIfAny } from "../contract-of.ts";
import { EXIT } from "../exit-code.ts";
import { namedUid } from "../named-uid.ts";
import { sayIssues } from "../say-issues.ts";
import { liveLine } from "../summary/live-line.ts";
import { thisMoment } from "../this-moment.ts";
import { UsageError } from "../usage-error.ts";
import { watch } from "../watch.ts";

/** A real device has new values every ten seconds; the demo's every second. */
const EVERY_MS = 10_000;
const DEMO_EVERY_MS = 1_000;

const notWith = (flag: "--offline" | "--csv"): UsageError =>
  new UsageError({
    text: {
      en: `Cannot use live with ${flag}: it shows what the device says now`,
      nl: `Kan live niet met ${flag} gebruiken: het toont wat het apparaat nu zegt`,
    },
  });

const SILENT_AFTER = 6;

const NO_POWER: Issue = {
  code: "no-power",
  severity: "warning",
  text: {
    en: `No power in ${SILENT_AFTER} answers: this device does not tell it, or not now`,
    nl: `Geen vermogen in ${SILENT_AFTER} antwoorden: dit apparaat geeft het niet, of nu niet`,
  },
};

/** Says once that a device keeps answering without power and without a reason. */
function silence(): (isTold: boolean) => readonly Issue[] {
  let silent = 0;
  return (isTold) => {
    silent = isTold ? 0 : silent + 1;
    return silent === SILENT_AFTER ? [NO_POWER] : [];
  };
}

/** Values of this moment are the one thing for which the clock must go on. */
async function openSource(context: Context, zone: string): Promise<Source> {
  const [first, started] = [thisMoment(context), performance.now()];
  const now = (): number => Math.round(first + performance.now() - started);
  const { source } = await connection(context, { zone, now });
  return source(namedUid(context));
}

function lines(context: Context, source: Source, contract: Contract | undefined): Promise<void> {
  const { options, terminal, signal } = context;
  const pages = follow(source, { meter: "p1", every: options.demo ? DEMO_EVERY_MS : EVERY_MS });
  const costs = contract && pages.pipe(costPerHour(contract, { allowProposedLaw: options.allowProposedLaw }));
  const [after, isData] = [silence(), options.format?.[0] === "json"];
  return watch<CostPerHour | RealtimePage>(costs ?? pages, { signal, count: options.count }, (value) => {
    const text = liveLine(value, source.zone, terminal.lang);
    sayIssues([...value.issues, ...after(text !== undefined || value.issues.length > 0)], terminal);
    if (text !== undefined) terminal.data(`${isData ? JSON.stringify(value) : text}\n`);
    return text !== undefined;
  });
}

/** `meterkast live`: one line for each new value, as text or as JSON, until Ctrl-C or `--count`. */
export const live: RunCommand = async (_args, context) => {
  const { offline, csv } = context.options;
  if (offline) throw notWith("--offline");
  if (csv !== undefined) throw notWith("--csv");
  const contract = await contractIfAny(context);
  const source = await openSource(context, contract?.zone ?? context.zone);
  await lines(context, source, contract);
  return EXIT.done;
};
