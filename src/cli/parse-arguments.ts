import { CommanderError } from "commander";
import type { Lang } from "../text.ts";
import type { CommandForm } from "./command-list.ts";
import type { Options } from "./options.ts";
import { parseFault } from "./parse-fault.ts";
import { program } from "./program.ts";
import { UsageError } from "./usage-error.ts";

/** What the arguments ask for: text to show, or a command to run. */
export type Invocation =
  | { readonly kind: "show"; readonly text: string }
  | {
      readonly kind: "run";
      readonly command: CommandForm;
      readonly args: readonly string[];
      readonly options: Options;
    };

const KEY_OPTION = /^--?(api[-_]?key|key)(=|$)/i;

/** A key among the arguments is seen by every user of the machine and stays in the shell's history. */
function refuseKey(argv: readonly string[]): void {
  const found = argv.find((word) => KEY_OPTION.test(word));
  if (found === undefined) return;
  const flag = found.split("=")[0];
  throw new UsageError({
    text: {
      en: `Cannot take the API key from ${flag}: other users and the shell's history would see it`,
      nl: `Kan de API-sleutel niet uit ${flag} nemen: andere gebruikers en de geschiedenis van de shell zouden hem zien`,
    },
    hint: {
      en: "Set CEMM_API_KEY, or put the key in a file and name it with --key-file (- is stdin)",
      nl: "Zet CEMM_API_KEY, of zet de sleutel in een bestand en noem dat met --key-file (- is stdin)",
    },
  });
}

/**
 * Reads the command line. Throws UsageError with the nearest name for what is unknown.
 *
 * @example parseArguments(["bill", "2022-11", "--demo"], "en") // { kind: "run", command: { name: "bill", … }, … }
 */
export function parseArguments(argv: readonly string[], lang: Lang): Invocation {
  refuseKey(argv);
  let text = "";
  let chosen: Invocation | undefined;
  const reader = program({
    lang,
    print: (part) => {
      text += part;
    },
    choose: (command, args, options) => {
      chosen = { kind: "run", command, args, options };
    },
  });
  try {
    if (argv.length === 0) reader.outputHelp();
    else reader.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw parseFault(error, argv);
  }
  return chosen ?? { kind: "show", text };
}
