import { describe, expect, test } from "vitest";
import { decode } from "../../src/source/decode/decode.ts";
import type { Query } from "../../src/source/source.ts";
import { codes, decoded, ms, recorded, refusal, series, ZONE } from "./decoding.ts";

const at = ms("2017-05-31T12:00:00+02:00");
const gasDay = { kind: "day", meter: "p1-gas", at } as const;
const totals = { kind: "totals", meter: "p1", at } as const;
const STAMP = 1_496_242_500_000;

const refuses = (query: Query, body: unknown) => refusal(() => decoded(query, body));
const gas = (...pairs: unknown[]): object => series({ gas: pairs });

describe("case 11: what breaks the form is refused, with its place and its value", () => {
  test.each([
    ["one number instead of two", gas([STAMP]), "data.gas[0][1] is missing"],
    ["an empty pair", gas([]), "data.gas[0][0] is missing"],
    ["three numbers", gas([STAMP, 1, 2]), "data.gas[0][2] is 2, it must be a pair [milliseconds, value]"],
    ["a map", gas({}), "data.gas[0] is {}, it must be a pair"],
    ["a text", gas("1"), 'data.gas[0] is "1", it must be a pair'],
    ["a number as text (P2)", gas([STAMP, "1.234,56"]), 'data.gas[0][1] is "1.234,56", it must be a number'],
    ["an empty text for a number (P3)", gas([STAMP, ""]), 'data.gas[0][1] is "", it must be a number'],
    ["NaN as text", gas([STAMP, "NaN"]), 'data.gas[0][1] is "NaN"'],
    ["a negative time", gas([-STAMP, 1]), `data.gas[0][0] is -${STAMP}, it must be an instant in whole milliseconds`],
    ["half a millisecond", gas([STAMP + 0.5, 1]), "it must be an instant in whole milliseconds"],
    ["a time as text", gas([String(STAMP), 1]), `data.gas[0][0] is "${STAMP}"`],
    ["true", gas([STAMP, true]), "data.gas[0][1] is true"],
    [
      "a number beyond numbers (P4)",
      `{"io_id":1,"data":{"gas":[[${STAMP},1e400]]}}`,
      "is Infinity, it must be a number",
    ],
    ["a channel that is no list", series({ gas: 1 }), "data.gas is 1, it must be a list"],
    ["data that is a list of something", { io_id: 1, data: [1] }, "data is [1], it must be a map of names"],
    ["data that is not there", { io_id: 1 }, "data is missing"],
    ["null", "null", "the body is null, it must be a map of names"],
    ["no JSON", '{"io_id":1,"data"', "it is not JSON"],
  ])("%s", (_, body, said) => {
    const { code, message } = refuses(gasDay, body);
    expect(code).toBe("malformed");
    expect(message).toContain('Cannot read the answer to "p1-gas day 2017-05-31": ');
    expect(message).toContain(said);
  });

  test("a time in seconds is recognised as such", () => {
    expect(refuses(gasDay, gas([1_496_242_500, 1])).hint).toContain("seconds?");
    expect(refuses(gasDay, gas([-1, 1])).hint).toBeUndefined();
  });

  test("a wholly wrong body is told in three places and a count", () => {
    const { message } = refuses(gasDay, gas(...Array.from({ length: 1440 }, () => ["x", "y"])));
    expect(message.match(/data\.gas/g)).toHaveLength(3);
    expect(message).toContain("and 2877 more");
  });

  test("a foreign text is quoted short, without control characters (H6)", () => {
    const { message } = refuses(gasDay, gas([STAMP, `\u001b[31m${"x".repeat(500)}`]));
    expect(message).not.toContain("\u001b");
    expect(message.length).toBeLessThan(200);
  });
});

test("a byte order mark is let by", () => expect(decoded(gasDay, `\uFEFF{"io_id":1,"data":[]}`).issues).toEqual([]));

describe("case 15: an empty list", () => {
  test.each<Query>([gasDay, { ...gasDay, kind: "month" }, { ...gasDay, kind: "year" }])(
    "is an empty $kind",
    (query) => {
      const { series: found, issues } = decoded(query as typeof gasDay, { io_id: 1, data: [] });
      expect(found.times).toHaveLength(0);
      expect(issues).toEqual([]);
    },
  );

  test("is empty on totals and on realtime", () => {
    expect(decoded(totals, { io_id: 1, data: [] }).readings).toEqual([]);
    expect(decoded({ kind: "realtime", meter: "p1" }, { io_id: 1, data: [] }).channels).toEqual({});
  });

  test.each<Query>([{ kind: "devices" }, { kind: "ios" }, { kind: "io", meter: "p1" }])(
    "is a list on $kind, where a map is refused",
    (query) => {
      expect(() => decoded(query, { data: [] })).not.toThrow();
      expect(refuses(query, { data: {} }).message).toContain("data is {}, it must be a list");
    },
  );
});

describe("case 16: io_id and siblings", () => {
  test("an extra sibling is let by", () => {
    expect(decoded(gasDay, { ...series({}), totals: {}, volume: 3 }).issues).toEqual([]);
  });
  test("without io_id the answer is used, and that is said", () => {
    expect(codes(decoded(gasDay, { data: {} }))).toEqual(["io-id-missing"]);
    expect(codes(decoded(gasDay, { data: {} }, { local: true }))).toEqual([]);
  });
  test("an io_id of text is refused", () => {
    expect(refuses(gasDay, { io_id: "1", data: {} }).message).toContain('io_id is "1", it must be a whole number');
  });
});

describe("case 20: names of the language itself as keys (P13)", () => {
  const body = `{"io_id":1,"data":{"__proto__":[[${STAMP},1]],"constructor":[[${STAMP},1]],"toString":[[${STAMP},1]]}}`;

  test("are harmless in a series", () => {
    const { columns } = decoded(gasDay, body).series;
    expect(Object.getPrototypeOf(columns)).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test("are harmless in totals", () => {
    const { channels } = decoded(totals, '{"io_id":1,"data":{"__proto__":[1496242500000,1]}}');
    expect(Object.getPrototypeOf(channels)).toBeNull();
  });
});

describe("devices and I/Os", () => {
  test("the documented lists are read", () => {
    expect(decoded({ kind: "devices" }, { data: [{ uid: "FF-FF-FF-FF-FF-FF" }] }).devices).toEqual([
      { uid: "FF-FF-FF-FF-FF-FF" },
    ]);
    const io = { io_id: 3, port: 1, type: "solar_energy", port_option: "s0_in", full_id: 16384 };
    expect(decoded({ kind: "ios" }, { data: [io] }).ios).toEqual([
      { id: 3, port: 1, type: "solar_energy", portOption: "s0_in", fullId: 16384, alias: undefined },
    ]);
  });

  test("the box of the Local Open API is its only device", () => {
    const { devices } = decoded({ kind: "devices" }, recorded("device"), { local: true });
    expect(devices).toEqual([{ uid: "11-22-33-44-55-66", name: "CEMM Plus" }]);
    const { ios } = decoded({ kind: "ios" }, recorded("connections"), { local: true });
    expect(ios.map(({ alias, type }) => [alias, type])).toEqual([
      ["p1", "p1"],
      ["emucs-gas", "gas"],
    ]);
  });

  test.each(["../../etc/x", "CON", "FF-FF-FF-FF-FF", "", "FF-FF-FF-FF-FF-FF\n"])("H1: %j is no uid", (uid) => {
    expect(refuses({ kind: "devices" }, { data: [{ uid }] }).message).toContain("is not a MAC");
  });
});

test("what was odd about how an answer came stays with the page", () => {
  const odd = { code: "early", severity: "info", text: { en: "early", nl: "vroeg" } } as const;
  const answer = { body: '{"io_id":1,"data":[]}', askedAt: STAMP, issues: [odd] };
  expect(decode(gasDay, answer, { zone: ZONE }).issues).toEqual([odd]);
});
