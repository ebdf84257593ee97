import type { Context } from "./context.ts";
import type { Format } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Where a document goes, and in which formats: one to stdout, or files below a folder. */
export type OutputPlan =
  | { readonly to: "stdout"; readonly format: Format }
  | { readonly to: "folder"; readonly folder: string; readonly formats: readonly Format[] };

const oneFormat = (formats: readonly Format[]): UsageError =>
  new UsageError({
    text: {
      en: `Cannot write ${formats.join(", ")} to stdout: it takes one format at a time`,
      nl: `Kan ${formats.join(", ")} niet naar stdout schrijven: dat kan met een formaat tegelijk`,
    },
    hint: { en: "Name a folder with --out", nl: "Noem een map met --out" },
  });

const noFolder = (): UsageError =>
  new UsageError({
    text: {
      en: 'Cannot write to --out "": it names no folder',
      nl: 'Kan niet naar --out "" schrijven: het noemt geen map',
    },
    hint: { en: "Write --out . for this folder", nl: "Schrijf --out . voor deze map" },
  });

const toScreen = (): UsageError =>
  new UsageError({
    text: {
      en: "Cannot write a PDF to a terminal: it is no text",
      nl: "Kan geen PDF naar een terminal schrijven: het is geen tekst",
    },
    hint: {
      en: "Name a folder with --out, or send it to a file: > bill.pdf",
      nl: "Noem een map met --out, of stuur hem naar een bestand: > rekening.pdf",
    },
  });

/**
 * Reads `--out` and `--format`, before any work is done. Throws UsageError for more than one format on
 * stdout, for a PDF on a terminal, and for a folder without a name.
 *
 * @param formats what goes into a folder when no format was named
 */
export function outputPlan({ options, io }: Context, formats: readonly Format[]): OutputPlan {
  const { out, format } = options;
  if (out === "") throw noFolder();
  if (out !== undefined && out !== "-") return { to: "folder", folder: out, formats: format ?? formats };
  const [first = "md", ...others] = format ?? [];
  if (others.length > 0) throw oneFormat([first, ...others]);
  if (first === "pdf" && io.isOutTTY) throw toScreen();
  return { to: "stdout", format: first };
}
