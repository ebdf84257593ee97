import type { Document } from "../document.ts";

/** The instant that a PDF and all in it carry: the date of the document, never the clock. */
export const pdfDate = ({ meta }: Document): Date => new Date(`${meta.date}T00:00:00Z`);
