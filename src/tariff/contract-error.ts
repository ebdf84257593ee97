import { ContractError } from "../errors.ts";
import type { Lang, Text } from "../text.ts";
import { pathText } from "./form/path-text.ts";
import type { Problem } from "./form/problem.ts";
import type { Place } from "./form/yaml-document.ts";

/** Where a contract comes from. */
export interface Origin {
  readonly file?: string | undefined;
  /** Where in the file a problem stands. */
  readonly place?: (problem: Problem) => Place;
}

type Placed = Problem & { readonly place: Place | undefined };

/** A key that is missing because its name was mistyped is one problem, not two. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems.flatMap(({ path, meant }) => (meant === undefined ? [] : [pathText([...path.slice(0, -1), meant])])),
  );
  return problems.filter(({ missing, path }) => missing !== true || !meant.has(pathText(path)));
}

const inOrder = ({ place: a }: Placed, { place: b }: Placed): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** So many others are named; of more it is only said how many. */
const NAMED = 4;

function brief({ path, place, text }: Placed, lang: Lang): string {
  const where = [place && `${place.line}:${place.column}`, pathText(path)].filter(Boolean).join(" ");
  return `${where === "" ? "contract" : where}: ${text[lang]}`;
}

function othersHint(others: readonly Placed[]): Text | undefined {
  if (others.length === 0) return undefined;
  const named = (lang: Lang): string[] => others.slice(0, NAMED).map((problem) => brief(problem, lang));
  const left = others.length - NAMED;
  const en = ["also", left > 0 ? [...named("en"), `and ${left} more`] : named("en")] as const;
  const nl = ["ook", left > 0 ? [...named("nl"), `en nog ${left}`] : named("nl")] as const;
  return { en: `${en[0]} ${en[1].join("; ")}`, nl: `${nl[0]} ${nl[1].join("; ")}` };
}

/** The error of a contract with problems, at least one: the first in the file, and in its hint the others. */
export function contractError(problems: readonly Problem[], { file, place }: Origin): ContractError {
  const placed = withoutEchoes(problems)
    .map((problem): Placed => ({ ...problem, place: place?.(problem) }))
    .sort(inOrder);
  const first = placed[0]!;
  const path = pathText(first.path);
  const where = [file, first.place?.line, first.place?.column].filter((part) => part !== undefined).join(":");
  const before = [where, path].filter((part) => part !== "").join(" ");
  const said = (sentence: string): string => `${before === "" ? "contract" : before}: ${sentence}`;
  return new ContractError({
    code: "invalid",
    text: { en: said(first.text.en), nl: said(first.text.nl) },
    hint: othersHint(placed.slice(1)),
    place: { file, path: path === "" ? undefined : path, ...first.place },
  });
}
