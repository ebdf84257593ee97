import type { ChartStyle } from "../report/markdown/markdown-chart.ts";
import type { CsvPreset } from "../source/csv/csv-presets.ts";
import type { Meter } from "../source/source.ts";
import type { Lang } from "../text.ts";

/** A form in which a document is written. */
export type Format = "pdf" | "html" | "md" | "json" | "csv";

/** The width of a row of usage. */
export type By = "hour" | "day" | "month";

/** What was asked on the command line, checked one by one; what was not said is absent. */
export interface Options {
  readonly contract?: readonly string[] | undefined;
  readonly format?: readonly Format[] | undefined;
  /** A folder, or `-` for stdout. */
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly charts?: ChartStyle | undefined;
  readonly allowProvisional?: boolean | undefined;
  readonly allowProposedLaw?: boolean | undefined;
  readonly overrides?: string | undefined;
  readonly temperatures?: string | undefined;
  /** False for `--no-history`. */
  readonly history?: boolean | undefined;
  readonly by?: By | undefined;
  readonly alias?: Meter | undefined;
  readonly count?: number | undefined;

  readonly demo?: boolean | undefined;
  readonly local?: string | undefined;
  readonly csv?: readonly string[] | undefined;
  readonly csvFormat?: CsvPreset | undefined;
  readonly csvDecimal?: "." | "," | undefined;
  readonly csvMap?: readonly string[] | undefined;
  readonly uid?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** False for `--no-archive`. */
  readonly archive?: string | false | undefined;
  readonly offline?: boolean | undefined;
  readonly now?: string | undefined;
  readonly zone?: string | undefined;
  readonly lang?: Lang | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  readonly debug?: boolean | undefined;
  /** False for `--no-color`. */
  readonly color?: boolean | undefined;
}
