/** A file that is still to be written. */
export interface OutputFile {
  /** Below the folder of the output, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
