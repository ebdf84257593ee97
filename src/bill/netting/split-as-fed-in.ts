import type { CivilDate } from "../../units/civil.ts";
import type { ByTariff } from "../../usage/net.ts";
import type { NettingWindow } from "../../usage/netting-window.ts";
import { worst } from "../../usage/quality.ts";
import type { Tariff } from "../../usage/registers-of.ts";
import type { Span } from "../../usage/span.ts";
import type { Billing } from "../billing.ts";
import { netsOn, nettedUpTo } from "./netted-up-to.ts";
import { type ByRegister, joinSingle, type PricedPart, type PricedStretch, pricedPart } from "./split-by-price.ts";

const OTHER: Readonly<Record<Tariff, Tariff>> = { low: "normal", normal: "low" };

/** Export between two cuts that is credited at the price of one register. Whole Wh. */
interface Credit {
  readonly kind: "netted" | "surplus";
  readonly tariff: Tariff;
  readonly span: Span;
  readonly thousandths: number;
}

const sumOf = (credits: readonly Credit[]): number => credits.reduce((sum, { thousandths }) => sum + thousandths, 0);

const exportSpans = (billing: Billing, { from }: NettingWindow, date: CivilDate, tariff: Tariff): Span[] =>
  billing.spansOf(billing.registers.export[tariff]).filter((span) => span.from >= from && span.to <= date);

const overlap = (start: number, end: number, floor: number, ceiling: number): number =>
  Math.max(0, Math.min(end, ceiling) - Math.max(start, floor));

/**
 * The export of one register in time order: the first of it offsets the register's own import, then the other's, what is left
 * is surplus. Export while nothing is netted is all surplus.
 */
function creditsOf(billing: Billing, tariff: Tariff, spans: readonly Span[], own: number, cross: number): Credit[] {
  const { contract } = billing;
  const left = contract.electricity?.netting.method === "normal-first" ? "normal" : tariff;
  let running = 0;
  return spans.flatMap((span): Credit[] => {
    if (!netsOn(contract, span.from)) return [{ kind: "surplus", tariff, span, thousandths: span.thousandths }];
    const [start, end] = [running, running + span.thousandths];
    running = end;
    const netted = overlap(start, end, 0, own);
    const crossed = overlap(start, end, own, own + cross);
    return [
      { kind: "netted", tariff, span, thousandths: netted },
      { kind: "netted", tariff: OTHER[tariff], span, thousandths: crossed },
      { kind: "surplus", tariff: left, span, thousandths: span.thousandths - netted - crossed },
    ];
  });
}

/** Of what is netted of each register: what its own export offset. The rest the other register's export did. */
function ownOf(billing: Billing, spans: Readonly<Record<Tariff, readonly Span[]>>, netted: ByTariff): ByTariff {
  const exported = (tariff: Tariff): number =>
    spans[tariff]
      .filter((span) => netsOn(billing.contract, span.from))
      .reduce((sum, { thousandths }) => sum + thousandths, 0);
  return {
    low: Math.min(netted.low, exported("low")),
    normal: Math.min(netted.normal, exported("normal")),
  };
}

/**
 * What stands on a date of a window's netted or surplus export, each part credited at the prices of the time in which it was
 * fed in (interface §3.4, `as-fed-in`).
 */
export function splitAsFedIn<S extends PricedStretch>(
  billing: Billing,
  window: NettingWindow,
  date: CivilDate,
  stretches: ByRegister<S>,
  kind: Credit["kind"],
): PricedPart<S>[] {
  const { netted, quality } = nettedUpTo(billing, window, date);
  const spans = {
    low: exportSpans(billing, window, date, "low"),
    normal: exportSpans(billing, window, date, "normal"),
  };
  const own = ownOf(billing, spans, netted);
  const credits = [
    ...creditsOf(billing, "low", spans.low, own.low, netted.normal - own.normal),
    ...creditsOf(billing, "normal", spans.normal, own.normal, netted.low - own.low),
  ].filter((credit) => credit.kind === kind);
  const partOf = (stretch: S, tariff: Tariff): PricedPart<S> => {
    const inside = credits.filter(
      (credit) => credit.tariff === tariff && credit.span.from >= stretch.from && credit.span.to <= stretch.to,
    );
    const fedIn = sumOf(inside);
    const earlier = sumOf(inside.filter(({ span }) => span.to <= billing.from));
    return pricedPart(
      stretch,
      tariff,
      { thousandths: fedIn, quality: worst([quality, ...inside.map(({ span }) => span.quality)]) },
      earlier,
    );
  };
  return joinSingle({
    normal: stretches.normal.map((stretch) => partOf(stretch, "normal")),
    low: stretches.low.map((stretch) => partOf(stretch, "low")),
  });
}
