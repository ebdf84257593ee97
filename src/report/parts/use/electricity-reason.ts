import type { ExplainedKind } from "../../../bill/explain/explain-kinds.ts";
import type { ExplainedChange } from "../../../bill/explain/explained-change.ts";
import type { Explained, Explanation } from "../../../bill/explain.ts";
import type { Lang } from "../../../text.ts";
import { type Money, money, round, sum } from "../../../units/money.ts";
import { locale } from "../../locale.ts";
import { BECAUSE_WORDS } from "./because-words.ts";

type Kind = ExplainedKind["kind"];

const SIDES = {
  imported: { use: "import", kinds: ["supply", "energy-tax", "ode"] },
  exported: { use: "export", kinds: ["netting", "feed-in", "feed-in-cost"] },
} as const satisfies Record<string, { readonly use: "import" | "export"; readonly kinds: readonly Kind[] }>;

const isSeen = (difference: Money): boolean => !round(difference, 1).isZero();
const sizeOf = (difference: Money, lang: Lang): string =>
  locale(lang).number(difference.abs().toFixed(), { decimals: 1 });

/** Whether the energy at its mean price comes to half of an amount. Else it is another register that costs the money. */
function explains(use: ExplainedChange, kinds: readonly ExplainedKind[], amount: Money): boolean {
  const side = money(use.before).isZero() ? "after" : "before";
  const mean = sum(kinds.map((each) => money(each.amount[side]))).div(use[side]);
  return mean.times(use.difference).div(amount).gte(0.5);
}

/** What more or less import or export cost; undefined where that is not what the volume of a bill cost. */
function sideOf(name: keyof typeof SIDES, { use }: Explanation, kinds: readonly ExplainedKind[], volume: Money) {
  const side = SIDES[name];
  const own = kinds.filter(({ kind }) => side.kinds.some((each) => each === kind));
  const amount = sum(own.map(({ parts }) => money(parts.volume)));
  const difference = money(use[side.use].difference);
  const isAlong = isSeen(difference) && !amount.isZero() && amount.gt(0) === volume.gt(0);
  return isAlong && explains(use[side.use], own, amount) ? { name, amount, difference } : undefined;
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
  const sides = (["imported", "exported"] as const).flatMap((name) => sideOf(name, explanation, kinds, volume) ?? []);
  const said = sum(sides.map(({ amount }) => amount));
  if (said.abs().times(2).lt(volume.abs())) return registerWords(kinds, volume, lang);
  const { electricity: say, ...words } = BECAUSE_WORDS[lang];
  return say(sides.map(({ name, difference }) => words[name](sizeOf(difference, lang), difference.gt(0))));
}
