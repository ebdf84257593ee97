import type { Text } from "../../text.ts";

/**
 * What the archive did, for progress and `--verbose`. `used`: an answer came from disk · `kept`: an answer was written, final
 * or not · `set-aside`: a broken file was moved to `movedTo` and is asked again, `reason` says what was broken.
 */
export type ArchiveEvent =
  | { readonly kind: "used" | "kept"; readonly file: string; readonly closed: boolean }
  | { readonly kind: "set-aside"; readonly file: string; readonly movedTo: string; readonly reason: Text };
