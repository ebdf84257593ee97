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

const notOffline = (): UsageError =>
  new UsageError({
    text: {
      en: "Cannot use live with --offline: it shows what the device says now",
      nl: "Kan live niet met --offline gebruiken: het toont wat het apparaat nu zegt",
    },
  });

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
  return watch<CostPerHour | RealtimePage>(costs ?? pages, { signal, count: options.count }, (value) => {
    sayIssues(value.issues, terminal);
    const text = liveLine(value, source.zone, terminal.lang);
    if (text !== undefined) terminal.data(`${text}\n`);
    return text !== undefined;
  });
}

/** `meterkast live`: one line for each new value, until Ctrl-C or `--count`. */
export const live: RunCommand = async (_args, context) => {
  if (context.options.offline) throw notOffline();
  const contract = await contractIfAny(context);
  const source = await openSource(context, contract?.zone ?? context.zone);
  await lines(context, source, contract);
  return EXIT.done;
};
