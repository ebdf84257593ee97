import type { CivilDate } from "../../units/civil.ts";
import { type Form, keeping, list } from "./form.ts";
import type { Problem } from "./problem.ts";
import { rising } from "./rising.ts";

const noEntry: Problem = { path: [], text: { en: "needs at least one entry", nl: "heeft minstens één regel nodig" } };

/** A list in time: each entry holds from its date until the next. */
export const timeline = <E extends { readonly from: CivilDate }>(entry: Form<E>): Form<readonly E[]> =>
  keeping<readonly E[]>(list(entry), rising);

/** A list in time that has an entry. */
export const supplyTimeline = <E extends { readonly from: CivilDate }>(entry: Form<E>): Form<readonly E[]> =>
  keeping(timeline(entry), (entries) => (entries.length === 0 ? [noEntry] : []));
