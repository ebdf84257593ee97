import type { CommanderError } from "commander";
import type { Text } from "../text.ts";
import { COMMANDS } from "./command-list.ts";
import { UsageError } from "./usage-error.ts";

/** The help of the command that was named, if one was. */
function helpHint(argv: readonly string[]): Text {
  const command = argv.find((word) => COMMANDS.some(({ name }) => name === word));
  const help = ["meterkast", command, "--help"].filter(Boolean).join(" ");
  return { en: `See: ${help}`, nl: `Zie: ${help}` };
}

/** `what` is the name that commander quotes. */
const SENTENCES: Readonly<Record<string, (what: string) => Text>> = {
  "commander.unknownCommand": (what) => ({
    en: `Cannot run "${what}": there is no such command`,
    nl: `Kan "${what}" niet uitvoeren: dit commando bestaat niet`,
  }),
  "commander.unknownOption": (what) => ({
    en: `Cannot use ${what}: there is no such option`,
    nl: `Kan ${what} niet gebruiken: deze optie bestaat niet`,
  }),
  "commander.missingArgument": (what) => ({
    en: `Cannot go on without <${what}>`,
    nl: `Kan niet verder zonder <${what}>`,
  }),
  "commander.optionMissingArgument": (what) => ({
    en: `Cannot use ${what}: its value is missing`,
    nl: `Kan ${what} niet gebruiken: de waarde ontbreekt`,
  }),
  "commander.excessArguments": (what) => ({
    en: `Cannot use so many arguments${what && ` with ${what}`}`,
    nl: `Kan niet zoveel argumenten gebruiken${what && ` bij ${what}`}`,
  }),
  "commander.help": () => ({
    en: "Cannot tell what to do: no command was named",
    nl: "Kan niet zien wat er moet gebeuren: er is geen commando genoemd",
  }),
};

/** Only the name of an option: what follows its `=` may be a secret. */
const quoted = (message: string): string => /'([^'=]*)[^']*'/.exec(message)?.[1] ?? "";

function hintOf(message: string, argv: readonly string[]): Text {
  const near = /Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  if (near === undefined) return helpHint(argv);
  return { en: `Did you mean ${near}?`, nl: `Bedoel je ${near}?` };
}

/** What commander found wrong with the arguments, in our own words and in both languages. */
export function parseFault({ code, message }: CommanderError, argv: readonly string[]): UsageError {
  const sentence = SENTENCES[code]?.(quoted(message)) ?? { en: message, nl: message };
  return new UsageError({ text: sentence, hint: hintOf(message, argv) });
}
