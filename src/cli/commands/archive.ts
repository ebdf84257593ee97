import { ArchiveError } from "../../errors.ts";
import { listArchive } from "../../source/archive/archive-list.ts";
import { verifyArchive } from "../../source/archive/verify-archive.ts";
import { archivePlace } from "../archive-place.ts";
import type { RunCommand } from "../command-list.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { oneOf } from "../one-of.ts";
import { textTable } from "../summary/text-table.ts";
import { UsageError } from "../usage-error.ts";

const HEADERS = {
  en: ["device", "meter", "kind", "answers", "first", "last"],
  nl: ["apparaat", "meter", "soort", "antwoorden", "eerste", "laatste"],
} as const;

const noArchive = (): UsageError =>
  new UsageError({
    text: {
      en: "Cannot look into the archive with --no-archive",
      nl: "Kan niet in het archief kijken met --no-archive",
    },
  });

async function list(dir: string, { terminal }: Context): Promise<ExitCode> {
  const series = await listArchive(dir);
  const rows = series.map(({ uid, meter, kind, count, first, last }) => [uid, meter, kind, String(count), first, last]);
  const columns = HEADERS[terminal.lang].map((header, index) => ({ header, right: index === 3 }));
  if (rows.length === 0) terminal.warn({ en: `Nothing is kept in ${dir}`, nl: `Er is niets bewaard in ${dir}` });
  terminal.data(textTable(columns, rows));
  return EXIT.done;
}

function broken(dir: string, names: readonly string[]): ArchiveError {
  const [first = ""] = names;
  return new ArchiveError({
    code: "corrupt",
    file: `${dir}/${first}`,
    text: {
      en: `Cannot use ${names.length} of the kept answers in ${dir}: ${first} is the first`,
      nl: `Kan ${names.length} van de bewaarde antwoorden in ${dir} niet gebruiken: ${first} is de eerste`,
    },
    hint: {
      en: "They are asked again in the next run without --offline",
      nl: "Ze worden opnieuw gevraagd bij een volgende run zonder --offline",
    },
  });
}

async function verify(dir: string, { terminal }: Context): Promise<ExitCode> {
  const { closed, provisional, broken: found, setAside } = await verifyArchive(dir);
  const whole = {
    en: `${closed} final and ${provisional} provisional answers are whole in ${dir}`,
    nl: `${closed} definitieve en ${provisional} voorlopige antwoorden zijn heel in ${dir}`,
  };
  terminal.data(`${whole[terminal.lang]}\n`);
  for (const { name, reason } of found) terminal.data(`${name}: ${reason[terminal.lang]}\n`);
  for (const name of setAside) terminal.data(`${name}\n`);
  if (found.length > 0)
    throw broken(
      dir,
      found.map(({ name }) => name),
    );
  return EXIT.done;
}

/** `meterkast archive list|verify`: what is kept, and whether it is whole. Changes nothing. */
export const archive: RunCommand = async ([action = ""], context) => {
  const run = oneOf(["list", "verify"], action, "archive") === "list" ? list : verify;
  const place = archivePlace(context);
  if (place === undefined) throw noArchive();
  return run(place.dir, context);
};
