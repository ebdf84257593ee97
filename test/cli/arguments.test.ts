import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/command-list.ts";
import { VERSION } from "../../src/version.ts";
import { run, scratch } from "./run-command.ts";

const DEMO = ["--demo", "--no-archive"];

describe("what is typed wrong is exit 2, with the sentence and what to do", () => {
  test.each([
    {
      args: ["bil", "2022-11"],
      en: 'Cannot run "bil": there is no such command\n  → Did you mean bill?',
      nl: 'Kan "bil" niet uitvoeren: dit commando bestaat niet\n  → Bedoel je bill?',
    },
    {
      args: ["bill", "2022-11", "--contrat", "c.yaml"],
      en: "Cannot use --contrat: there is no such option\n  → Did you mean --contract?",
      nl: "Kan --contrat niet gebruiken: deze optie bestaat niet\n  → Bedoel je --contract?",
    },
    {
      args: ["bill"],
      en: "Cannot go on without <period>\n  → See: meterkast bill --help",
      nl: "Kan niet verder zonder <period>\n  → Zie: meterkast bill --help",
    },
    {
      args: ["bill", "2022-11", "2022-12"],
      en: "Cannot use so many arguments with bill\n  → See: meterkast bill --help",
      nl: "Kan niet zoveel argumenten gebruiken bij bill\n  → Zie: meterkast bill --help",
    },
    {
      args: ["bill", "2022-11", "--out"],
      en: "Cannot use --out <dir>: its value is missing\n  → See: meterkast bill --help",
      nl: "Kan --out <dir> niet gebruiken: de waarde ontbreekt\n  → Zie: meterkast bill --help",
    },
    {
      args: ["--demo"],
      en: "Cannot tell what to do: no command was named\n  → See: meterkast --help",
      nl: "Kan niet zien wat er moet gebeuren: er is geen commando genoemd\n  → Zie: meterkast --help",
    },
    {
      args: ["bill", "2022-11", "--format", "jsn"],
      en: 'Cannot use --format "jsn": it must be one of pdf, html, md, json, csv\n  → Did you mean json?',
      nl: 'Kan --format "jsn" niet gebruiken: het moet een van pdf, html, md, json, csv zijn\n  → Bedoel je json?',
    },
    {
      args: ["bill", "2022-11", "--demo", "--format", "pdf,md"],
      en: "Cannot write pdf, md to stdout: it takes one format at a time\n  → Name a folder with --out",
      nl: "Kan pdf, md niet naar stdout schrijven: dat kan met een formaat tegelijk\n  → Noem een map met --out",
    },
    {
      args: ["bill", "2022-11", "--demo", "--out", ""],
      en: 'Cannot write to --out "": it names no folder\n  → Write --out . for this folder',
      nl: 'Kan niet naar --out "" schrijven: het noemt geen map\n  → Schrijf --out . voor deze map',
    },
    {
      args: ["bill", "2022-13", ...DEMO],
      en: 'Cannot read period "2022-13": the month must be 01 to 12',
      nl: 'Kan periode "2022-13" niet lezen: de maand moet 01 tot en met 12 zijn',
    },
    {
      args: ["usage", "2022-11-31", ...DEMO],
      en: 'Cannot read period "2022-11-31": there is no such day',
      nl: 'Kan periode "2022-11-31" niet lezen: die dag bestaat niet',
    },
    {
      args: ["usage", "2022-W60", ...DEMO],
      en: 'Cannot read period "2022-W60": the year 2022 has no week 60',
      nl: 'Kan periode "2022-W60" niet lezen: het jaar 2022 heeft geen week 60',
    },
    {
      args: ["usage", "2022-11-01/2022-11-31", ...DEMO],
      en: 'Cannot read period "2022-11-01/2022-11-31": "2022-11-31" is not a date as in 2026-11-01',
      nl: 'Kan periode "2022-11-01/2022-11-31" niet lezen: "2022-11-31" is geen datum als 2026-11-01',
    },
    {
      args: ["usage", "2022-11-05/2022-11-01", ...DEMO],
      en: 'Cannot read period "2022-11-05/2022-11-01": its end must be after its start',
      nl: 'Kan periode "2022-11-05/2022-11-01" niet lezen: het einde moet na het begin liggen',
    },
    {
      args: ["usage", "november", ...DEMO],
      en: 'Cannot read period "november": use 2026-11, 2026, 2026-W12, 2026-11-05 or 2026-11-01/2026-12-15',
      nl: 'Kan periode "november" niet lezen: gebruik 2026-11, 2026, 2026-W12, 2026-11-05 of 2026-11-01/2026-12-15',
    },
    {
      args: ["bill", "2022-11"],
      en: "Cannot price anything without a contract\n  → Name the file with your prices: --contract contract.yaml; --demo has its own",
      nl: "Kan niets berekenen zonder contract\n  → Noem het bestand met je prijzen: --contract contract.yaml; --demo heeft een eigen contract",
    },
    {
      args: ["readings", "2022-11-31", ...DEMO],
      en: 'Cannot read the registers of "2022-11-31": it must be a date as in 2026-11-05',
      nl: 'Kan de standen van "2022-11-31" niet lezen: het moet een datum zijn als 2026-11-05',
    },
    {
      args: ["readings", "2030-01-01", ...DEMO],
      en: 'Cannot read the registers of "2030-01-01": that day has not begun',
      nl: 'Kan de standen van "2030-01-01" niet lezen: die dag is nog niet begonnen',
    },
    {
      args: ["devices", "--demo", "--uid", "00-11-22-33-44-55"],
      en: "Cannot use device 00-11-22-33-44-55: the demo has only 02-00-00-00-00-01\n  → Leave --uid out",
      nl: "Kan apparaat 00-11-22-33-44-55 niet gebruiken: de demo heeft alleen 02-00-00-00-00-01\n  → Laat --uid weg",
    },
    {
      args: ["devices", "--offline", "--no-archive"],
      en: "Cannot use --offline with --no-archive: offline only the archive can answer",
      nl: "Kan --offline niet gebruiken met --no-archive: offline kan alleen het archief antwoorden",
    },
    {
      args: ["fetch", "2022-11", ...DEMO],
      en: "Cannot fetch with --no-archive: it fills the archive from the service",
      nl: "Kan niet ophalen met --no-archive: het vult het archief vanuit de dienst",
    },
    {
      args: ["live", "--demo", "--count", "0"],
      en: 'Cannot use --count "0": it must be a whole number from 1',
      nl: 'Kan --count "0" niet gebruiken: het moet een heel getal vanaf 1 zijn',
    },
    {
      args: ["devices", "--now", "tomorrow"],
      en: 'Cannot use --now "tomorrow": it must be an instant as in 2026-11-22T12:00:00+01:00',
      nl: 'Kan --now "tomorrow" niet gebruiken: het moet een moment zijn als 2026-11-22T12:00:00+01:00',
    },
    {
      args: ["devices", "--zone", "Europe/Amsterdm"],
      en: 'Cannot use zone "Europe/Amsterdm": it must be an IANA zone as in Europe/Amsterdam',
      nl: 'Kan zone "Europe/Amsterdm" niet gebruiken: het moet een IANA-zone zijn als Europe/Amsterdam',
    },
    {
      args: ["report", "montly-bill", "2022-11", ...DEMO],
      en: 'Cannot use report "montly-bill": it must be one of annual-statement, contract-comparison, data-quality, energy-review, monthly-bill, settlement, supplier-check\n  → Did you mean monthly-bill?',
      nl: 'Kan report "montly-bill" niet gebruiken: het moet een van annual-statement, contract-comparison, data-quality, energy-review, monthly-bill, settlement, supplier-check zijn\n  → Bedoel je monthly-bill?',
    },
  ])("$args", async ({ args, en, nl }) => {
    const english = await run(args);
    expect(english).toMatchObject({ code: 2, out: "", err: `meterkast: ${en}\n` });
    const dutch = await run(args, { env: { LANG: "nl_NL.UTF-8" } });
    expect(dutch).toMatchObject({ code: 2, out: "", err: `meterkast: ${nl}\n` });
  });
});

describe("the language of messages", () => {
  test.each([
    { env: { LC_ALL: "nl_NL", LANG: "en_GB" }, args: [], said: "Kan" },
    { env: { LC_ALL: "", LC_MESSAGES: "nl_BE", LANG: "en_GB" }, args: [], said: "Kan" },
    { env: { LANG: "C" }, args: [], said: "Cannot" },
    { env: { LANG: "nl_NL" }, args: ["--lang", "en"], said: "Cannot" },
    { env: { LANG: "en_GB" }, args: ["--lang=nl"], said: "Kan" },
  ])("$env with $args says $said", async ({ env, args, said }) => {
    const { err } = await run([...args, "bil"], { env });
    expect(err).toContain(`meterkast: ${said} `);
  });
});

describe("help", () => {
  test("the command alone shows it on stdout and is done", async () => {
    const { code, out, err } = await run([]);
    expect([code, err]).toEqual([0, ""]);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ +${name} `, "m"));
  });

  test.each(COMMANDS)(
    "$name shows what it does, its options and an example that works without an account",
    async (form) => {
      const { code, out } = await run([form.name, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(form.about.en);
      expect(out).toContain("--demo");
      expect(out).toContain(form.example);
      const [, ...args] = form.example.split(" ");
      const ran = await run(args, { cwd: scratch(), env: { HOME: scratch() } });
      expect(ran.code, ran.err).toBe(0);
      expect(ran.out).not.toBe("");
    },
  );

  test("it speaks Dutch too, as `help bill` and as `bill --help` alike", async () => {
    const env = { LANG: "nl_NL" };
    const { out } = await run(["bill", "--help"], { env });
    expect(out).toContain("Opties van elk commando:");
    expect(out).toContain("de berekende rekening");
    expect((await run(["help", "bill"], { env })).out).toBe(out);
  });

  test("--version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, out: `${VERSION}\n` });
  });
});

test("options of every command may stand before it or after it", async () => {
  const before = await run([...DEMO, "--lang", "nl", "devices"]);
  const after = await run(["devices", ...DEMO, "--lang", "nl"]);
  expect(before.code).toBe(0);
  expect(before).toEqual(after);
});
