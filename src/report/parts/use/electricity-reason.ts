import type { ExplainedKind } from "../../../bill/explain/explain-kinds.ts";
import type { Explained, Explanation } from "../../../bill/explain.ts";
import type { Lang } from "../../../text.ts";
import { type Money, money, round, sum } from "../../../units/money.ts";
import { locale } from "../../locale.ts";
import { BECAUSE_WORDS } from "./because-words.ts";

type Kind = ExplainedKind["kind"];

interface Side {
  readonly use: "import" | "export";
  /** What its volume costs. */
  readonly kinds: readonly Kind[];
  /** Those that may be listed by register. */
  readonly listed: readonly Kind[];
}

const SIDES = {
  imported: { use: "import", kinds: ["supply", "energy-tax", "ode"], listed: ["supply"] },
  exported: { use: "export", kinds: ["netting", "feed-in", "feed-in-cost"], listed: ["netting", "feed-in"] },
} as const satisfies Record<string, Side>;

/** A side of under so much of the other's cost goes without saying. */
const NAMED = "0.2";

const isSeen = (difference: Money): boolean => !round(difference, 1).isZero();
const sizeOf = (difference: Money, lang: Lang): string =>
  locale(lang).number(difference.abs().toFixed(), { decimals: 1 });

const isOf = ({ kind }: ExplainedKind, kinds: readonly Kind[]): boolean => kinds.includes(kind);

/** Whether the registers went one way: where they went against each other, one of them may cost the money. */
function isOneWay(kinds: readonly ExplainedKind[]): boolean {
  const moved = new Map<string, Money>();
  for (const { register, quantity } of kinds) {
    if (register === null) return true;
    moved.set(register, money(quantity.difference).plus(moved.get(register) ?? 0));
  }
  const all = [...moved.values()];
  return sum(all)
    .abs()
    .times(2)
    .gte(sum(all.map((each) => each.abs())));
}

/** What more or less import or export cost; undefined where that is not what the volume of a bill cost. */
function sideOf(name: keyof typeof SIDES, { use }: Explanation, kinds: readonly ExplainedKind[], volume: Money) {
  const side: Side = SIDES[name];
  const amount = sum(kinds.filter((each) => isOf(each, side.kinds)).map(({ parts }) => money(parts.volume)));
  const difference = money(use[side.use].difference);
  const isAlong = isSeen(difference) && !amount.isZero() && amount.gt(0) === volume.gt(0);
  const isOdd = name === "imported" && amount.gt(0) !== difference.gt(0);
  const isSaid = isAlong && !isOdd && isOneWay(kinds.filter((each) => isOf(each, side.listed)));
  return isSaid ? { name, amount, difference } : undefined;
}

/** The register that cost most of the volume, though all registers together counted hardly more or less. */
function registerWords(kinds: readonly ExplainedKind[], volume: Money, lang: Lang): string | undefined {
  const moved = kinds.flatMap(({ kind, register, quantity, parts }) => {
    const [amount, difference] = [money(parts.volume), money(quantity.difference)];
    const isAlong = amount.gt(0) === volume.gt(0) && difference.gt(0) === volume.gt(0) && isSeen(difference);
    return kind === "supply" && register !== null && isAlong ? [{ register, amount, difference }] : [];
  });
  const [most] = moved.toSorted((one, other) => other.amount.abs().cmp(one.amount.abs()));
  if (most === undefined) return undefined;
  return BECAUSE_WORDS[lang].register(sizeOf(most.difference, lang), most.difference.gt(0), most.register);
}

/**
 * What electricity changed a bill by its volume: import and export, as far as their cost went the way of it, or the register
 * whose energy did where the meters together do not explain the money. Undefined where nothing can be said.
 */
export function electricityReason(explanation: Explanation, lang: Lang): string | undefined {
  const electricity: Explained | undefined = explanation.by.find(({ name }) => name === "electricity");
  if (electricity === undefined) return undefined;
  const { kinds, parts } = electricity;
  const volume = money(parts.volume);
  const found = (["imported", "exported"] as const).flatMap((name) => sideOf(name, explanation, kinds, volume) ?? []);
  const sides = found.filter(({ amount }) => found.every((other) => amount.div(other.amount).gte(NAMED)));
  const said = sum(sides.map(({ amount }) => amount));
  if (said.abs().times(2).lt(volume.abs())) return registerWords(kinds, volume, lang);
  const { electricity: say, ...words } = BECAUSE_WORDS[lang];
  return say(sides.map(({ name, difference }) => words[name](sizeOf(difference, lang), difference.gt(0))));
}
