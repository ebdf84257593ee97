import type { Query } from "./source.ts";

const seconds = (at: number): number => Math.floor(at / 1000);

/**
 * A query as the path and parameters of the Open API, below its base. There is always a slash before `?`, so that no redirect is
 * provoked, and always a `time`, in unix seconds. `uid` may be left out for `devices` only.
 *
 * @example openApiPath({ kind: "day", meter: "p1", at: 1_496_242_535_000 }, "FF-FF-FF-FF-FF-FF")
 *   // "cemm/FF-FF-FF-FF-FF-FF/p1/data/day/?time=1496242535"
 */
export function openApiPath(query: Query, uid?: string): string {
  switch (query.kind) {
    case "devices":
      return "cemm/";
    case "ios":
      return `cemm/${uid}/io/`;
    case "io":
      return `cemm/${uid}/${query.meter}/`;
    case "realtime":
      return `cemm/${uid}/${query.meter}/realtime/`;
    case "totals":
      return `cemm/${uid}/${query.meter}/totals/?time=${seconds(query.at)}`;
    default:
      return `cemm/${uid}/${query.meter}/data/${query.kind}/?time=${seconds(query.at)}`;
  }
}
