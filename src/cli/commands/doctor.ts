import type { Lang, Text } from "../../text.ts";
import type { RunCommand } from "../command-list.ts";
import type { Context } from "../context.ts";
import { examineArchive } from "../doctor/examine-archive.ts";
import { examineFiles } from "../doctor/examine-files.ts";
import { examineProgram } from "../doctor/examine-program.ts";
import { examineService } from "../doctor/examine-service.ts";
import type { Finding } from "../doctor/finding.ts";
import { shareable } from "../doctor/shareable.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { thisMoment } from "../this-moment.ts";

const MARKS: Readonly<Record<Finding["mark"], Text>> = {
  ok: { en: "ok", nl: "ok" },
  warning: { en: "warning", nl: "let op" },
  fail: { en: "fail", nl: "fout" },
};

const WIDTH = 9;

type Examine = (context: Context) => readonly Finding[] | Promise<readonly Finding[]>;

function linesOf({ mark, text, hint }: Finding, lang: Lang): string {
  const line = `${MARKS[mark][lang].padEnd(WIDTH)}${text[lang]}\n`;
  return hint && mark !== "ok" ? `${line}${" ".repeat(WIDTH)}→ ${hint[lang]}\n` : line;
}

/** What a home is read from: files, or a service behind an archive. */
function examinationsOf({ options }: Context): readonly Examine[] {
  if (options.csv !== undefined) return [examineProgram, examineFiles];
  return [examineProgram, examineArchive, ...(options.offline ? [] : [examineService])];
}

/** `meterkast doctor`: what works and what does not, from the program to the readings. Ends with the code of the first failure. */
export const doctor: RunCommand = async (_args, context) => {
  const { terminal, io } = context;
  const here = { ...context, now: thisMoment(context) };
  let code: ExitCode = EXIT.done;
  for (const examine of examinationsOf(here)) {
    for (const finding of await examine(here)) {
      terminal.data(shareable(linesOf(finding, terminal.lang), io.env.HOME));
      if (code === EXIT.done) code = finding.exitCode;
    }
  }
  return code;
};
