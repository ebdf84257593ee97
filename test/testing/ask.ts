import type { SimulatedCemm } from "../../src/testing/mod.ts";

export type Pairs = readonly (readonly [number, number | null])[];

/** The parsed body of a question below `cemm/<uid>/`, asked as a plain client would. */
export async function ask<Body>(server: SimulatedCemm, path: string, at?: number): Promise<Body> {
  const time = at === undefined ? "" : `&time=${Math.floor(at / 1000)}`;
  const response = await fetch(`${server.url}cemm/${server.uid}/${path}?api_key=${server.apiKey}${time}`);
  return (await response.json()) as Body;
}
