/** Whether this runs from its source, or built. */
const EXTENSION = import.meta.url.endsWith(".ts") ? "ts" : "js";

/**
 * The URL of a module of this program, as it runs now.
 *
 * @param name below src/ or dist/, without its extension
 * @example ownModule("testing/mod") // "file:///…/dist/testing/mod.js"
 */
export const ownModule = (name: string): string => new URL(`../${name}.${EXTENSION}`, import.meta.url).href;
