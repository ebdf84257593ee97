import { SourceError } from "../../errors.ts";
import type { ArchiveEvent } from "../../source/archive/archive-event.ts";
import type { Meter, Source } from "../../source/source.ts";
import type { Lang } from "../../text.ts";
import type { RunCommand } from "../command-list.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-code.ts";
import { fetchPlan, type KeptQuery } from "../fetch-plan.ts";
import { meterOf } from "../meter-of.ts";
import { readPeriod } from "../read-period.ts";
import { UsageError } from "../usage-error.ts";
import { withHome } from "../with-home.ts";

const LABEL = { en: "Answers", nl: "Antwoorden" };

const refuse = (option: string): UsageError =>
  new UsageError({
    text: {
      en: `Cannot fetch with ${option}: it fills the archive from the service`,
      nl: `Kan niet ophalen met ${option}: het vult het archief vanuit de dienst`,
    },
  });

/** What came of the questions. */
interface Tally {
  /** Written now, of which some are final. */
  new: number;
  final: number;
  /** Were there and final: not asked. */
  kept: number;
}

/** Lists of devices and inputs are not what was asked for. */
const IN_TIME = /[\\/](day|month|year|totals)[\\/][^\\/]+$/;

const counter =
  (tally: Tally) =>
  (event: ArchiveEvent): void => {
    if (event.kind === "set-aside" || !IN_TIME.test(event.file)) return;
    if (event.kind === "used") tally.kept += 1;
    else tally.new += 1;
    if (event.kind === "kept" && event.closed) tally.final += 1;
  };

async function metersOf(source: Source, { signal }: Context): Promise<readonly Meter[]> {
  const { ios } = await source.ask({ kind: "ios" }, { signal });
  return [...new Set(ios.map(meterOf).filter((meter) => meter !== undefined))];
}

/** A P1 port whose counters hold no gas has a gas meter that must be asked itself. */
async function ask(source: Source, query: KeptQuery, meters: readonly Meter[], { signal }: Context): Promise<void> {
  const page = await source.ask(query, { signal });
  if (page.kind !== "totals" || page.meter !== "p1" || !meters.includes("p1-gas")) return;
  if (page.readings.some(({ register }) => register === "gas")) return;
  await source.ask({ kind: "totals", meter: "p1-gas", at: query.at }, { signal });
}

const nameOf = ({ meter, kind }: KeptQuery): string => `${meter} ${kind}`;

/** What a meter or the service cannot give is said once and left out; it is not the end of the run. */
async function askAll(
  source: Source,
  plan: readonly KeptQuery[],
  meters: readonly Meter[],
  context: Context,
): Promise<void> {
  const absent = new Set<string>();
  for (const [done, query] of plan.entries()) {
    context.terminal.progress(LABEL, done, plan.length);
    if (absent.has(query.meter) || absent.has(nameOf(query))) continue;
    try {
      await ask(source, query, meters, context);
    } catch (error) {
      if (!(error instanceof SourceError && error.code.startsWith("unsupported"))) throw error;
      absent.add(error.code === "unsupported" ? nameOf(query) : query.meter);
      context.terminal.warn(error.text);
    }
  }
}

function told(tally: Tally, dir: string, lang: Lang): string {
  const open = tally.new - tally.final;
  const said = {
    en: `${tally.new} new (${open} not final yet), ${tally.kept} already kept in ${dir}`,
    nl: `${tally.new} nieuw (${open} nog niet definitief), ${tally.kept} stonden al in ${dir}`,
  };
  return `${said[lang]}\n`;
}

/** `meterkast fetch <period>`: everything of a period into the archive. What is final there is not asked again. */
export const fetch: RunCommand = async ([text = ""], context) => {
  const { options, terminal, now, zone } = context;
  if (options.offline) throw refuse("--offline");
  if (options.archive === false) throw refuse("--no-archive");
  const period = readPeriod(text, zone);
  const tally: Tally = { new: 0, final: 0, kept: 0 };
  return withHome(context, { onArchive: counter(tally), mustKeep: true }, async ({ device, archive }) => {
    const source = await device();
    const meters = await metersOf(source, context);
    await askAll(source, fetchPlan(period, meters, now), meters, context);
    terminal.data(told(tally, archive ?? "", terminal.lang));
    return EXIT.done;
  });
};
