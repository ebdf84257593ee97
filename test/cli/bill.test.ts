import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, run, scratch } from "./run-command.ts";

const BILL = ["bill", "2022-11", "--demo", "--no-archive", "--no-history"];
const HALFWAY = ["--now", "2022-11-15T12:00:00+01:00"];

describe("bill on stdout", () => {
  test("is Markdown in Dutch unless said otherwise, with charts of characters", async () => {
    const { code, out } = await run(BILL);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Berekende energierekening · november 2022\n/);
    expect(out).toContain("▇");
    expect(out).not.toContain("assets/");
  });

  test("speaks English when asked", async () => {
    expect((await run([...BILL, "--lang", "en"])).out).toMatch(/^# Calculated energy bill · November 2022\n/);
  });

  test("is JSON, CSV or PDF by --format, with or without --out -", async () => {
    const json = JSON.parse((await run([...BILL, "--format", "json"])).out);
    expect(json).toMatchObject({ schema: "meterkast.bill/1", status: "final", period: { text: "2022-11" } });
    const csv = await run([...BILL, "--format", "csv", "--out", "-"]);
    expect(csv.out).toMatch(
      /^id,label,from,to,quantity,unit,price,amount,vatRate,quality\nelectricity\.supply\.normal,/,
    );
    const pdf = await run([...BILL, "--format", "pdf", "--out", "-"]);
    expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.from(pdf.bytes.slice(-7)).toString()).toContain("%%EOF");
  });

  test("has its issues on stderr, with how much they weigh in words, in the language of messages", async () => {
    const { err } = await run(BILL);
    expect(err).toMatch(/^warning: The reading of 2022-11-06 00:00 is missing/m);
    expect(err).toMatch(/^note: Netted within this bill only/m);
    expect((await run([...BILL, "--quiet"])).err).toBe("");
  });
});

describe("bill in a folder", () => {
  test("writes PDF, Markdown with its drawings, and JSON, and a short summary", async () => {
    const cwd = scratch();
    const { code, out } = await run([...BILL, "--out", "out"], { cwd });
    expect(code).toBe(0);
    expect(Object.keys(filesBelow(cwd)).sort()).toEqual([
      "out/2022-11/assets/daily-dark.svg",
      "out/2022-11/assets/daily.svg",
      "out/2022-11/assets/euro-dark.svg",
      "out/2022-11/assets/euro.svg",
      "out/2022-11/bill.json",
      "out/2022-11/bill.md",
      "out/2022-11/bill.pdf",
    ]);
    expect(out).toBe(
      [
        "2022-11 final",
        "Total         €164.80",
        "Electricity    €42.43",
        "Gas           €312.37",
        "Adjustments  −€190.00",
        "out/2022-11/bill.pdf",
        "out/2022-11/bill.md",
        "out/2022-11/assets/euro.svg",
        "out/2022-11/assets/euro-dark.svg",
        "out/2022-11/assets/daily.svg",
        "out/2022-11/assets/daily-dark.svg",
        "out/2022-11/bill.json",
        "",
      ].join("\n"),
    );
  });

  test("the same bill again is kept, byte by byte, without --force", async () => {
    const cwd = scratch();
    await run([...BILL, "--out", "out"], { cwd });
    const first = filesBelow(cwd);
    expect((await run([...BILL, "--out", "out"], { cwd })).code).toBe(0);
    expect(filesBelow(cwd)).toEqual(first);
  });

  test("a file of other content is exit 7, and then nothing is written", async () => {
    const cwd = scratch();
    mkdirSync(join(cwd, "out/2022-11"), { recursive: true });
    writeFileSync(join(cwd, "out/2022-11/bill.json"), "mine\n");
    const args = [...BILL, "--quiet", "--format", "csv,json", "--out", "out"];
    const { code, out, err } = await run(args, { cwd });
    expect([code, out]).toEqual([7, ""]);
    expect(err).toBe(
      `meterkast: Cannot write ${cwd}/out/2022-11/bill.json: it exists with other content; nothing was written\n` +
        "  → Use --force to replace it, or another folder with --out\n",
    );
    expect(Object.keys(filesBelow(cwd))).toEqual(["out/2022-11/bill.json"]);
    expect((await run([...args, "--force"], { cwd })).code).toBe(0);
    expect(filesBelow(cwd)["out/2022-11/bill.json"]?.toString()).toContain("meterkast.bill/1");
  });

  test("a second language beside the first is exit 7, and says which one is there", async () => {
    const cwd = scratch();
    const bill = (lang: string, ...more: string[]) =>
      run([...BILL, "--quiet", "--no-history", "--format", "md", "--out", "out", "--lang", lang, ...more], { cwd });
    expect((await bill("nl")).code).toBe(0);
    const { code, err } = await bill("en");
    expect([code, err.split("\n")[0]]).toEqual([
      7,
      `meterkast: Cannot write ${cwd}/out/2022-11/bill.md: it exists in Dutch, and this one is in English; nothing was written`,
    ]);
    expect((await bill("en", "--force")).code).toBe(0);
  });

  test.each([
    { what: "refused", args: ["--format", "pdf"], tty: true, code: 2 },
    { what: "refused with --out - too", args: ["--format", "pdf", "--out", "-"], tty: true, code: 2 },
    { what: "written to a pipe", args: ["--format", "pdf"], tty: false, code: 0 },
  ])("a PDF on a terminal is $what", async ({ args, tty, code }) => {
    const ran = await run([...BILL, "--quiet", "--no-history", ...args], { isOutTTY: tty });
    expect([ran.code, ran.out.startsWith("%PDF")]).toEqual([code, code === 0]);
    if (tty) expect(ran.err).toContain("Name a folder with --out");
  });

  test("a folder that cannot be made is exit 7, and leaves nothing half", async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, "out"), "a file where a folder is wanted");
    const { code, err } = await run([...BILL, "--quiet", "--out", "out"], { cwd });
    expect(code).toBe(7);
    expect(err).toMatch(/^meterkast: Cannot write .*out\/2022-11\/bill\.pdf: ENOTDIR\n {2}→ Choose another folder/);
    expect(Object.keys(filesBelow(cwd))).toEqual(["out"]);
  });

  test("a range of dates is one folder", async () => {
    const cwd = scratch();
    const args = ["bill", "2022-11-07/2022-11-14", "--demo", "--no-archive", "--out", "out", "--format", "csv"];
    expect((await run(args, { cwd })).code).toBe(0);
    expect(Object.keys(filesBelow(cwd))).toEqual(["out/2022-11-07_2022-11-14/bill.csv"]);
  });
});

describe("a bill of a period that is not over", () => {
  test.each([
    {
      lang: "en_GB",
      said: "meterkast: Cannot make a final bill of 2022-11, only a provisional one: The period is not over: it is counted up to 2022-11-15\n  → Write it all the same with --allow-provisional\n",
    },
    {
      lang: "nl_NL",
      said: "meterkast: Kan geen definitieve rekening van 2022-11 maken, alleen een voorlopige: De periode is nog niet voorbij: er is gerekend tot 2022-11-15\n  → Schrijf hem toch met --allow-provisional\n",
    },
  ])("is refused with exit 5 and says why ($lang)", async ({ lang, said }) => {
    const cwd = scratch();
    const ran = await run([...BILL, ...HALFWAY, "--quiet", "--out", "out"], { cwd, env: { LANG: lang } });
    expect(ran).toMatchObject({ code: 5, out: "", err: said });
    expect(filesBelow(cwd)).toEqual({});
  });

  test("is written with --allow-provisional, carries the day it was made, and is still exit 5", async () => {
    const { code, out } = await run([...BILL, ...HALFWAY, "--allow-provisional", "--lang", "en"]);
    expect(code).toBe(5);
    expect(out).toContain("provisional");
    expect(out).toMatch(/Document [0-9a-f]{16} · date 15 November 2022\n$/);
  });
});

test("a demo runs without a home folder, and says so when asked", async () => {
  const { code, err } = await run(["bill", "2022-11", "--demo", "--format", "json", "--verbose"]);
  expect(code).toBe(0);
  expect(err).toContain("HOME is not set (going on without)");
});

test("the same question gives the same bytes on stdout, with an archive and without", async () => {
  const env = { HOME: scratch() };
  const args = ["bill", "2022-11", "--demo", "--format", "json"];
  const [fresh, kept, none] = [
    await run(args, { env }),
    await run(args, { env }),
    await run([...args, "--no-archive"]),
  ];
  expect(Buffer.compare(fresh.bytes, kept.bytes)).toBe(0);
  expect(Buffer.compare(fresh.bytes, none.bytes)).toBe(0);
});
