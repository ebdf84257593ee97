import { join } from "node:path";
import type { Lang } from "../text.ts";
import type { Context } from "./context.ts";
import { documentFiles, type Written } from "./document-files.ts";
import type { OutputPlan } from "./output-plan.ts";
import { sourceAttachments } from "./source-attachments.ts";
import { writeOutputs } from "./write-outputs.ts";

/** A document ready to go out. */
export interface Delivery extends Omit<Written, "charts" | "sources"> {
  /** As it was asked: the name of its folder. */
  readonly period: string;
  /** The file of the supplier's bill that it checks. */
  readonly checked?: string | undefined;
  /** What is said of it when it goes to files. */
  readonly summary: (paths: readonly string[], lang: Lang) => string;
}

/**
 * Writes a document where it was asked for: itself to stdout, or as files in a folder with a summary on stdout. On a screen
 * charts are bars of characters, since drawings would be files.
 */
export async function deliver(delivery: Delivery, plan: OutputPlan, context: Context): Promise<void> {
  const { options, terminal, path } = context;
  const sources = await sourceAttachments(context, delivery.checked);
  if (plan.to === "stdout") {
    const written = { ...delivery, sources, charts: options.charts ?? "text" };
    const [main] = await documentFiles(written, [plan.format]);
    return terminal.data(main?.content ?? "");
  }
  const files = await documentFiles({ ...delivery, sources, charts: options.charts ?? "svg" }, plan.formats);
  const below = join(plan.folder, delivery.period.replaceAll("/", "_"));
  const all = [...files, ...(delivery.beside ?? [])];
  await writeOutputs(path(below), all, { force: options.force });
  const paths = all.map((file) => join(below, file.path));
  terminal.data(delivery.summary(paths, terminal.lang));
}
