import type { Problem } from "./problem.ts";

/** A path as people write it: `electricity.supply[1].from`. */
export const pathText = (path: Problem["path"]): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${key}`)).join("");
