import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LINE_IDS } from "../../src/bill/labels.ts";
import { ContractError } from "../../src/errors.ts";
import { KNOWN_LINE_IDS } from "../../src/tariff/form/known-line-ids.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import { scratch } from "../cli/run-command.ts";

const LINE =
  "{ id: gas.supply, from: 2021-01-01, to: 2021-07-01, quantity: 1.500, unit: m3, price: 0.25410, amount: 0.38 }";

const written = (lines = `[${LINE}]`, more = ""): string =>
  `supplier: Voorbeeld\nperiod: 2021\nvat: included\nlines: ${lines}\ntotal: 0.38\n${more}`;

async function read(text: string) {
  const file = join(scratch(), "bill.yaml");
  writeFileSync(file, text);
  return readSupplierBill(file);
}

async function refusal(text: string): Promise<ContractError> {
  const error = await read(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ContractError) return error;
  throw new Error(`not refused: ${error}`);
}

test("a bill keeps its digits, its id becomes a list, and what is not said is empty", async () => {
  const bill = await read(written());
  expect(bill).toMatchObject({
    supplier: "Voorbeeld",
    period: "2021",
    vat: "included",
    readings: [],
    total: "0.38",
    split: "readings",
    lines: [{ ids: ["gas.supply"], quantity: "1.500", unit: "m3", price: "0.25410", amount: "0.38" }],
  });
  expect(bill.advances).toBeUndefined();
  expect(bill.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("a line is of the whole period, as far as it names no days", async () => {
  const days = "from: 2021-01-01, to: 2021-07-01, ";
  const of = async (instead: string) => {
    const [line] = (await read(written(`[${LINE.replace(days, instead)}]`))).lines;
    return [line?.from, line?.to];
  };
  expect(await of("")).toEqual(["2021-01-01", "2022-01-01"]);
  expect(await of("from: 2021-07-01, ")).toEqual(["2021-07-01", "2022-01-01"]);
  expect(await of("to: 2021-07-01, ")).toEqual(["2021-01-01", "2021-07-01"]);
});

test("every line that our bills can be typed", () => {
  expect(KNOWN_LINE_IDS).toEqual(expect.arrayContaining([...LINE_IDS]));
});

test.each(["electricity.energy-tax.2", "gas.ode.3", "other", "adjustment"])("%s is a line too", async (id) => {
  expect((await read(written(`[${LINE.replace("gas.supply", id)}]`))).lines[0]?.ids).toEqual([id]);
});

describe("days that were typed as bills print them", () => {
  const line = (id: string, days: string, rest = "quantity: 1, unit: kWh, price: 1, amount: 1") =>
    `{ id: ${id}, ${days}${rest} }`;
  const bill = (period: string, ...lines: string[]) =>
    written(`[${lines.join(", ")}]`).replace("period: 2021", `period: ${period}`);
  const perDay = (quantity: number) => `quantity: ${quantity}, unit: day, price: 1, amount: 1`;

  test("are refused where every line that has an end leaves out a day, with the day that is meant", async () => {
    const { message, text, hint } = await refusal(
      bill(
        "2021",
        line("electricity.supply.single", "from: 2021-01-01, to: 2021-06-30, "),
        line("electricity.supply.single", "from: 2021-07-01, to: 2021-12-31, "),
        line("electricity.standing", "", perDay(365)),
      ),
    );
    expect(message).toContain(
      "lines[0].to: 2021-06-30 seems to be the last day: write 2021-07-01, the first day that is",
    );
    expect(text.nl).toContain(
      "2021-06-30 lijkt de laatste dag te zijn: schrijf 2021-07-01, de eerste dag die niet meetelt",
    );
    expect(hint?.en).toContain("write 2022-01-01");
  });

  test("are refused where all lines for time count a day more than the period", async () => {
    const days = bill("2021-01-01/2021-12-31", line("gas.standing", "", perDay(365)), line("gas.supply", ""));
    expect((await refusal(days)).message).toContain("period: 2021-12-31 seems to be the last day: write 2022-01-01");
  });

  test.each([
    ["one of two lines is a day short", ["from: 2021-01-01, to: 2021-06-30, ", "from: 2021-07-01, to: 2022-01-01, "]],
    ["a line ends anywhere", ["to: 2021-05-20, "]],
    ["no line has days of its own", ["", ""]],
  ])("are read as they stand where %s", async (_, days) => {
    const lines = days.map((each) => line("electricity.supply.single", each));
    expect((await read(bill("2021", ...lines))).lines).toHaveLength(days.length);
  });

  test("are read as they stand where only some lines count a day more", async () => {
    const lines = [line("gas.standing", "", perDay(365)), line("gas.network", "", perDay(364))];
    expect((await read(bill("2021-01-01/2021-12-31", ...lines))).lines).toHaveLength(2);
  });
});

describe("what is not in form is refused with its place", () => {
  test.each([
    {
      what: "an id that is nearly one",
      text: written(`[${LINE.replace("gas.supply", "gas.suply")}]`),
      said: /4:15 lines\[0\]\.id: cannot read "gas\.suply": did you mean "gas\.supply"\?$/,
    },
    {
      what: "an id without its tariff",
      text: written(`[${LINE.replace("gas.supply", "electricity.feed-in")}]`),
      said: /cannot read "electricity\.feed-in": name its tariff, one of electricity\.feed-in\.single, .*\.dynamic$/,
    },
    {
      what: "an id of nothing",
      text: written(`[${LINE.replace("gas.supply", "water")}]`),
      said: /must be an id of a bill's line as in electricity\.supply\.normal, or other$/,
    },
    {
      what: "both id and ids",
      text: written(`[${LINE.replace("id:", "ids: [gas.ode], id:")}]`),
      said: /needs exactly one of id, ids: id and ids are given$/,
    },
    {
      what: "a line without id",
      text: written(`[${LINE.replace("id: gas.supply, ", "")}]`),
      said: /needs exactly one of id, ids: none is given$/,
    },
    {
      what: "a list of no ids",
      text: written(`[${LINE.replace("id: gas.supply", "ids: []")}]`),
      said: /ids: needs at least one id$/,
    },
    {
      what: "a line that ends before it starts",
      text: written(`[${LINE.replace("to: 2021-07-01", "to: 2021-01-01")}]`),
      said: /4:\d+ lines\[0\]\.to: must end after it starts/,
    },
    {
      what: "a line that starts when the bill is over",
      text: written(`[${LINE.replace("from: 2021-01-01, to: 2021-07-01", "from: 2022-01-01")}]`),
      said: /4:\d+ lines\[0\]\.from: must end after it starts/,
    },
    { what: "no lines", text: written("[]"), said: /lines: needs at least one line$/ },
    {
      what: "a decimal comma",
      text: written(`[${LINE.replace("0.38 }", "'0,38' }")}]`),
      said: /amount: cannot read "0,38": write the decimals after a point, 0\.38$/,
    },
    {
      what: "a key that is not there",
      text: written(undefined, "advance: 100\n"),
      said: /6:1 advance: unknown key "advance": did you mean "advances"\?$/,
    },
    {
      what: "a period that is none",
      text: written().replace("period: 2021", "period: 2021-13"),
      said: /period: cannot read "2021-13": it must be a period/,
    },
    {
      what: "no word on VAT",
      text: written().replace("vat: included\n", ""),
      said: /vat: missing: it must be included or excluded$/,
    },
    {
      what: "a register that is none",
      text: written(undefined, "readings: [{ date: 2021-01-01, register: t5, value: 1, how: measured }]\n"),
      said: /readings\[0\]\.register: cannot read "t5": it must be t1, t2, t3, t4 or gas$/,
    },
    {
      what: "VAT as a line",
      text: written(`[${LINE.replace("id: gas.supply", "id: other, name: Btw 21%")}]`),
      said: /lines\[0\]\.name: seems to be VAT: leave the line out, `total` includes it$/,
    },
    {
      what: "a reading twice",
      text: written(
        undefined,
        "readings:\n  - { date: 2021-01-01, register: t1, value: 1, how: measured }\n  - { date: 2021-01-01, register: t1, value: 2, how: measured }\n",
      ),
      said: /8:5 readings\[1\]: a reading of this register on this date stands above already \(of a meter that was replaced that day: `meter: old` and `meter: new`\)$/,
    },
  ])("$what", async ({ text, said }) => {
    const error = await refusal(text);
    expect(error.code).toBe("invalid");
    expect(error.message).toMatch(said);
    expect(error.text.nl).not.toBe(error.text.en);
  });

  test("a file that is not there", async () => {
    await expect(readSupplierBill("/nowhere/bill.yaml")).rejects.toThrow(
      'Cannot read supplier\'s bill "/nowhere/bill.yaml": there is no such file',
    );
  });
});

test("every fixture is in form", async () => {
  const files = readdirSync("fixtures/supplier-bills").filter((file) => file.endsWith(".yaml"));
  expect(files.length).toBeGreaterThanOrEqual(12);
  for (const file of files) expect((await readSupplierBill(`fixtures/supplier-bills/${file}`)).lines).not.toEqual([]);
});
