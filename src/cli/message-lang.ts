import type { Lang } from "../text.ts";

function chosen(argv: readonly string[]): string | undefined {
  const index = argv.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  return argv[index] === "--lang" ? argv[index + 1] : argv[index]?.slice("--lang=".length);
}

/**
 * The language of messages: `--lang`, else that of the locale. Read before all else, so that an error in the arguments speaks
 * it too.
 *
 * @example messageLang(["devices"], { LANG: "nl_NL.UTF-8" }) // "nl"
 */
export function messageLang(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const option = chosen(argv);
  if (option === "nl" || option === "en") return option;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "");
  return locale?.toLowerCase().startsWith("nl") ? "nl" : "en";
}
