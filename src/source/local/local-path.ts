import type { Query } from "../source.ts";

/**
 * A query as a path of the Local Open API, below the box's address. The box has no list by alias and no totals of the past: one
 * I/O is found in the list, and the counters of this moment stand in the realtime answer.
 *
 * @example localPath({ kind: "realtime", meter: "p1" }, "p1") // "open-api/v1/p1/realtime/"
 */
export function localPath(query: Query, alias?: string): string {
  switch (query.kind) {
    case "devices":
      return "open-api/v1/";
    case "ios":
    case "io":
      return "open-api/v1/io";
    case "realtime":
    case "totals":
      return `open-api/v1/${alias}/realtime/`;
    default:
      return `open-api/v1/${alias}/data/${query.kind}/?time=${Math.floor(query.at / 1000)}`;
  }
}
