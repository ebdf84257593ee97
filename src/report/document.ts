import type { Lang } from "../text.ts";
import type { CivilDate } from "../units/civil.ts";
import type { Block } from "./blocks.ts";

/** What a report has to say, before it is paper, Markdown or anything else. Equal documents give equal bytes. */
export interface Document {
  readonly title: string;
  /** What it is about, beside the title: `november 2026`. */
  readonly subtitle?: string | undefined;
  readonly lang: Lang;
  /** Of every amount in it, as in `EUR`. */
  readonly currency: string;
  readonly meta: {
    /** The date it carries: the end of the period, or the day it was made when it is provisional. */
    readonly date: CivilDate;
    /** Printed on every page. */
    readonly id: string;
  };
  readonly blocks: readonly Block[];
}
