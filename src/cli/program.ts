import { Command, Option } from "commander";
import type { Lang, Text } from "../text.ts";
import { VERSION } from "../version.ts";
import { ARGUMENTS, COMMANDS, type CommandForm } from "./command-list.ts";
import { COMMAND_OPTIONS } from "./command-options.ts";
import { GLOBAL_OPTIONS } from "./global-options.ts";
import type { OptionForm } from "./option-form.ts";
import type { Options } from "./options.ts";

const ABOUT: Text = {
  en: "Turns a home's smart-meter data into an energy bill that can be checked with a pencil.",
  nl: "Maakt van de slimme-meterdata van een woning een energierekening die met potlood is na te rekenen.",
};

const TITLES: Readonly<Record<string, Text>> = {
  "Usage:": { en: "Usage:", nl: "Gebruik:" },
  "Arguments:": { en: "Arguments:", nl: "Argumenten:" },
  "Options:": { en: "Options:", nl: "Opties:" },
  "Global Options:": { en: "Options of every command:", nl: "Opties van elk commando:" },
  "Commands:": { en: "Commands:", nl: "Commando's:" },
};

const EXAMPLE: Text = { en: "Example, without an account:", nl: "Voorbeeld, zonder account:" };
const HELP: Text = { en: "show help", nl: "toon hulp" };
const VERSION_ABOUT: Text = { en: "show the version", nl: "toon de versie" };
const WIDTH = 100;

/** What to do when a command was chosen. */
export type Choose = (form: CommandForm, args: readonly string[], options: Options) => void;

export interface ProgramOptions {
  readonly lang: Lang;
  /** Takes help and version. */
  readonly print: (text: string) => void;
  readonly choose: Choose;
}

function option({ flags, about, read }: OptionForm, lang: Lang): Option {
  const made = new Option(flags, about[lang]);
  return read === undefined ? made : made.argParser(read);
}

function addCommand(program: Command, form: CommandForm, { lang, choose }: ProgramOptions): void {
  const command = program.command(form.name).summary(form.about[lang]).description(form.about[lang]);
  for (const name of form.args.split(" ").filter(Boolean)) command.argument(name, ARGUMENTS[name.slice(1, -1)]?.[lang]);
  for (const name of form.options) command.addOption(option(COMMAND_OPTIONS[name], lang));
  command.helpOption("--help", HELP[lang]);
  command.addHelpText("after", `\n${EXAMPLE[lang]}\n  ${form.example}`);
  command.action(() => choose(form, command.args, command.optsWithGlobals<Options>()));
}

/** The command line as commander knows it: it only reads, and throws where it would have ended the process. */
export function program(options: ProgramOptions): Command {
  const { lang, print } = options;
  const made = new Command("meterkast")
    .description(ABOUT[lang])
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, getOutHelpWidth: () => WIDTH })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => TITLES[title]?.[lang] ?? title })
    .version(VERSION, "--version", VERSION_ABOUT[lang])
    .helpOption("--help", HELP[lang])
    .helpCommand("help [command]", HELP[lang]);
  for (const form of GLOBAL_OPTIONS) made.addOption(option(form, lang));
  for (const form of COMMANDS) addCommand(made, form, options);
  return made.addHelpText("after", `\n${EXAMPLE[lang]}\n  meterkast bill 2022-11 --demo`);
}
