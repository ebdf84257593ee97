/** A file inside a document, so that it can be recomputed from itself. */
export interface Attachment {
  /** `bill.json`: no folders. */
  readonly name: string;
  /** Media type: `application/json`. */
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Whether it holds the numbers of the document, or is what they were made from. */
  readonly relationship: "data" | "source";
}
