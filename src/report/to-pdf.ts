import { ReportError } from "../errors.ts";
import type { Attachment } from "./attachment.ts";
import type { Document } from "./document.ts";
import { FONT } from "./pdf/page.ts";
import { pdfDate } from "./pdf/pdf-date.ts";
import { pdfDefinition } from "./pdf/pdf-definition.ts";
import { pdfFiles } from "./pdf/pdf-files.ts";

/** The part of PDF/A-3 for files whose look lasts; tagging is not claimed, so it is b. */
const ARCHIVAL = { subset: "PDF/A-3b", version: "1.7" } as const;

export interface PdfOptions {
  /** Paths of TrueType files, IBM Plex Sans as it comes with the package. Nothing else is read. */
  readonly fonts: { readonly regular: string; readonly semiBold: string };
  /** Default true. Without compression all runtimes give the same bytes, not only all runs. */
  readonly compress?: boolean | undefined;
  /** Files inside it. */
  readonly attachments?: readonly Attachment[] | undefined;
}

const isFileError = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && /^E(NOENT|ACCES|PERM|ISDIR)$/.test(String(cause.code));

function fontError(fonts: PdfOptions["fonts"], cause: unknown): ReportError {
  const files = `"${fonts.regular}", "${fonts.semiBold}"`;
  return new ReportError({
    code: "unreadable",
    text: {
      en: `Cannot make the PDF: a font file cannot be read of ${files}`,
      nl: `Kan de PDF niet maken: een lettertype is niet te lezen van ${files}`,
    },
    hint: { en: "Name two TrueType files that exist", nl: "Noem twee TrueType-bestanden die bestaan" },
    cause,
  });
}

/** One of two files with one name would be lost without a word. */
function checkNames(attachments: readonly Attachment[]): void {
  const names = new Set<string>();
  for (const { name } of attachments) {
    if (names.has(name)) throw new RangeError(`Cannot attach "${name}" twice: each name must be another`);
    names.add(name);
  }
}

/**
 * A document as PDF/A-3b, A4, with its outline and its attachments. Equal documents give equal bytes. Rejects with ReportError
 * (`unreadable`) when a font cannot be read, with RangeError for two attachments of one name.
 *
 * @example await writeFile("bill.pdf", await toPdf(report.build(input), { fonts }));
 */
export async function toPdf(
  document: Document,
  { fonts, compress = true, attachments = [] }: PdfOptions,
): Promise<Uint8Array> {
  checkNames(attachments);
  const { default: pdfmake } = await import("pdfmake");
  const allowed = [fonts.regular, fonts.semiBold];
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.includes(path));
  pdfmake.setFonts({ [FONT]: { normal: fonts.regular, bold: fonts.semiBold } });
  try {
    const files = pdfFiles(attachments, pdfDate(document));
    return await pdfmake.createPdf({ ...pdfDefinition(document), ...ARCHIVAL, files, compress }).getBuffer();
  } catch (cause) {
    throw isFileError(cause) ? fontError(fonts, cause) : cause;
  }
}
