/** A fetch that notes what time the server has. */
export interface DatedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** How far the server's clock is ahead of ours, in ms; undefined when it never said. */
  readonly skewMs: () => number | undefined;
}

/** @param clock our clock, epoch ms */
export function datedFetch(clock: () => number): DatedFetch {
  let skewMs: number | undefined;
  return {
    skewMs: () => skewMs,
    fetch: async (input, init) => {
      const response = await globalThis.fetch(input, init);
      const date = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(date)) skewMs = date - clock();
      return response;
    },
  };
}
