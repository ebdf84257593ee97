import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ContractError } from "../../src/errors.ts";
import { type ReadOverridesOptions, readOverrides } from "../../src/tariff/read-overrides.ts";
import { scratch } from "../cli/run-command.ts";

const ONE = "{ at: 2026-03-01T00:00, register: t1, value: 5321.114, reason: read from the meter, date: 2026-03-05 }";

function read(text: string, options?: ReadOverridesOptions) {
  const file = join(scratch(), "overrides.yaml");
  writeFileSync(file, text);
  return readOverrides(file, options);
}

async function refusal(text: string): Promise<ContractError> {
  const error = await read(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ContractError) return error;
  throw new Error(`not refused: ${error}`);
}

test("an override keeps its digits, and its time is an instant of the zone's clock", async () => {
  expect(await read(`- ${ONE}`)).toEqual([
    {
      at: Date.parse("2026-03-01T00:00:00+01:00"),
      register: "t1",
      value: "5321.114",
      reason: "read from the meter",
      date: "2026-03-05",
    },
  ]);
});

test.each([
  ["2026-03-01T00:00", "Europe/London", "2026-03-01T00:00:00Z"],
  ["2026-03-01T00:00+01:00", "Europe/London", "2026-03-01T00:00:00+01:00"],
  ["2026-03-01T09:15:30Z", "Europe/Amsterdam", "2026-03-01T09:15:30Z"],
  ["2026-10-25T02:30+02:00", "Europe/Amsterdam", "2026-10-25T00:30:00Z"],
  ["2026-10-25T02:30+01:00", "Europe/Amsterdam", "2026-10-25T01:30:00Z"],
])("the time %s in %s is %s", async (time, zone, instant) => {
  const [override] = await read(`- ${ONE.replace("2026-03-01T00:00", time)}`, { zone });
  expect(override!.at).toBe(Date.parse(instant));
});

test.each([
  "[]",
  `[${ONE}]`,
  JSON.stringify([{ at: "2026-03-01T00:00", register: "gas", value: "1", reason: "x", date: "2026-03-05" }]),
])("%s is a list, in YAML or JSON", async (text) => {
  expect(await read(text)).toHaveLength(text === "[]" ? 0 : 1);
});

describe("what is not in form is refused with its place", () => {
  test.each([
    { what: "a file of nothing", text: "", said: /:1:1: the file is empty$/ },
    { what: "a group", text: ONE, said: /:1:1: cannot read a group of keys: it must be a list/ },
    {
      what: "a key that is nearly one",
      text: `- ${ONE.replace("reason", "reasn")}`,
      said: /:1:58 \[0\]\.reasn: unknown key "reasn": did you mean "reason"\?$/,
    },
    {
      what: "a register that is none",
      text: `- ${ONE.replace("t1", "t5")}`,
      said: /\[0\]\.register: cannot read "t5": it must be t1, t2, t3, t4 or gas$/,
    },
    {
      what: "a value with a comma",
      text: `- ${ONE.replace("5321.114", '"5321,114"')}`,
      said: /\[0\]\.value: cannot read "5321,114": write the decimals after a point, 5321\.114$/,
    },
    {
      what: "a value below zero",
      text: `- ${ONE.replace("5321.114", "-1")}`,
      said: /\[0\]\.value: cannot use -1 here/,
    },
    {
      what: "no reason",
      text: `- ${ONE.replace("reason: read from the meter, ", "")}`,
      said: /\[0\]\.reason: missing: it must be text$/,
    },
    {
      what: "an empty reason",
      text: `- ${ONE.replace("read from the meter", '""')}`,
      said: /\[0\]\.reason: cannot read "": it must not be empty$/,
    },
    {
      what: "a date that does not exist",
      text: `- ${ONE.replace("2026-03-05", "2026-02-30")}`,
      said: /\[0\]\.date: cannot read "2026-02-30": it must be a day that exists$/,
    },
    {
      what: "a day without a time",
      text: `- ${ONE.replace("T00:00", "")}`,
      said: /\[0\]\.at: cannot read "2026-03-01": it must be a time as in 2026-03-01T00:00/,
    },
    {
      what: "a time on a day that does not exist",
      text: `- ${ONE.replace("2026-03-01T", "2026-02-30T")}`,
      said: /\[0\]\.at: cannot read "2026-02-30T00:00"/,
    },
    {
      what: "a time that the clock skips",
      text: `- ${ONE.replace("2026-03-01T00:00", "2026-03-29T02:30")}`,
      said: /\[0\]\.at: there is no 2026-03-29T02:30 in Europe\/Amsterdam: the clock skips that hour$/,
    },
    {
      what: "a time that the clock repeats",
      text: `- ${ONE.replace("2026-03-01T00:00", "2026-10-25T02:30")}`,
      said: /\[0\]\.at: 2026-10-25T02:30 comes twice in Europe\/Amsterdam: say which with its offset, as in 2026-10-25T02:30:00\+02:00$/,
    },
    {
      what: "a register twice at one time",
      text: `- ${ONE}\n- ${ONE.replace("T00:00", "T00:00+01:00")}`,
      said: /:2:3 \[1\]: an override of this register at this time stands above already$/,
    },
  ])("$what", async ({ text, said }) => {
    const error = await refusal(text);
    expect(error.code).toBe("invalid");
    expect(error.message).toMatch(said);
    expect(error.text.nl).not.toBe(error.text.en);
  });

  test("a file that is not there", async () => {
    await expect(readOverrides("nowhere.yaml")).rejects.toMatchObject({
      code: "unreadable",
      text: {
        en: 'Cannot read overrides "nowhere.yaml": there is no such file',
        nl: 'Kan overrides "nowhere.yaml" niet lezen: dit bestand bestaat niet',
      },
    });
  });

  test("a zone that is none is a RangeError", async () => {
    await expect(read(`- ${ONE}`, { zone: "Europe/Nowhere" })).rejects.toThrow(RangeError);
  });
});
