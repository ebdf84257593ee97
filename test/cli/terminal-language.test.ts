import { describe, expect, test } from "vitest";
import { filesBelow, run, scratch } from "./run-command.ts";

const DEMO = ["--demo", "--no-archive"];
const DUTCH = { LANG: "nl_NL.UTF-8" };

describe("words on the terminal are in the language of the machine, tables too", () => {
  test.each([
    { args: ["usage", "2022-11-05", ...DEMO], en: "| from ", nl: "| vanaf " },
    { args: ["law", "2026"], en: "| figure ", nl: "| getal " },
    { args: ["readings", "2022-11-05", ...DEMO], en: "| register | what ", nl: "| register | wat " },
    { args: ["devices", ...DEMO], en: "| device ", nl: "| apparaat " },
  ])("$args.0", async ({ args, en, nl }) => {
    expect((await run(args)).out).toContain(en);
    expect((await run(args, { env: DUTCH })).out).toContain(nl);
  });

  test("unless --lang says another", async () => {
    const usage = ["usage", "2022-11-05", ...DEMO];
    expect((await run([...usage, "--lang", "nl"])).out).toContain("| vanaf ");
    expect((await run([...usage, "--lang", "en"], { env: DUTCH })).out).toContain("| from ");
  });
});

describe("documents are in Dutch on every machine", () => {
  const BILL = ["bill", "2022-11", ...DEMO, "--no-history"];

  test("and in the language of --lang", async () => {
    expect((await run(BILL)).out).toMatch(/^# Berekende energierekening/);
    expect((await run([...BILL, "--lang", "en"], { env: DUTCH })).out).toMatch(/^# Calculated energy bill/);
  });

  test("while the summary of what was written is words on the terminal", async () => {
    const cwd = scratch();
    const { out } = await run([...BILL, "--format", "md", "--charts", "none", "--out", "out"], { cwd });
    expect(out).toMatch(/^2022-11 final\nTotal /);
    expect(String(filesBelow(cwd)["out/2022-11/bill.md"])).toMatch(/^# Berekende energierekening/);
  });

  test("so data for scripts do not depend on the machine", async () => {
    const law = ["law", "2026", "--format", "json"];
    expect((await run(law)).out).toBe((await run(law, { env: DUTCH })).out);
  });
});
