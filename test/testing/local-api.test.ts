import { afterAll, expect, test } from "vitest";
import recordedMeter from "../../fixtures/api/local_api_smartmeter.json" with { type: "json" };
import recordedSun from "../../fixtures/api/local_api_solarpanel.json" with { type: "json" };
import { simulatedCemm } from "../../src/testing/mod.ts";

const now = Date.parse("2022-11-16T14:30:20+01:00");
const server = await simulatedCemm({ now: () => now });
afterAll(() => server.close());

interface Body {
  readonly data: Readonly<Record<string, readonly [number, number]>>;
  readonly totals: Readonly<Record<string, readonly [number, number]>>;
}

const local = async (path: string): Promise<Response> => fetch(`http://${server.host}/open-api/v1/${path}`);
const body = async (path: string): Promise<Body> => (await (await local(path)).json()) as Body;
const names = (channels: object): string[] => Object.keys(channels).sort();

test("the box names itself and its inputs, without a key", async () => {
  expect((await body("")).data).toMatchObject({ mac: "02:00:00:00:00:01", version: "2.26.0.0" });
  expect((await body("io")).data).toEqual([
    { io_id: 1, port: 3, type: "p1", alias: "p1" },
    { io_id: 2, port: 3, type: "gas", alias: "emucs-gas" },
    { io_id: 3, port: 1, type: "solar_energy", alias: "pulse-1" },
  ]);
});

test.each([
  { alias: "p1", recorded: recordedMeter },
  { alias: "pulse-1", recorded: recordedSun },
])("realtime of $alias has the channels of a recorded answer, in two decimals", async ({ alias, recorded }) => {
  const answer = await body(`${alias}/realtime/`);
  expect(names(answer.data)).toEqual(names(recorded.data));
  expect(names(answer.totals)).toEqual(names(recorded.totals));
  const values = [...Object.values(answer.data), ...Object.values(answer.totals)].map(([, value]) => value);
  expect(values.every((value) => value === Number(value.toFixed(2)))).toBe(true);
});

test("a series has no io_id and no time", async () => {
  const answer = await body(`emucs-gas/data/day/?time=${now / 1000}`);
  expect(names(answer)).toEqual(["data"]);
  expect(answer.data.gas).toHaveLength(1 + 14);
});

test("an alias of the cloud is not known on the LAN", async () => {
  expect((await local("p1-gas/realtime/")).status).toBe(404);
});
