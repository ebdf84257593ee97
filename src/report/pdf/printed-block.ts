import type { Content } from "pdfmake/interfaces.js";

/** A block in the words of pdfmake. */
export interface PrintedBlock {
  readonly content: Content;
  /** What it takes of a page, in points, at most. */
  readonly height: number;
}
