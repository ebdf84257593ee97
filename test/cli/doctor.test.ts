import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEMO_UID } from "../../src/testing/simulated-cemm.ts";
import { NOW, run, scratch, simulated } from "./run-command.ts";

/** In the last weeks of the demo home. */
const THEN = Date.parse("2023-03-29T12:00:00+02:00");

const marks = (out: string): string[] => out.split("\n").flatMap((line) => /^(ok|warning|fail) /.exec(line)?.[1] ?? []);

/** The server says the time of this machine, so the clock of a run is moved beside it. */
const clock = (skewMs: number) => () => Date.now() + skewMs;

describe("doctor", () => {
  test("finds all well in the demo", async () => {
    const { code, out, err } = await run(["doctor", "--demo"], { env: { HOME: scratch() } });
    expect([code, err]).toEqual([0, ""]);
    expect(marks(out)).toEqual(Array(9).fill("ok"));
    expect(out).toMatch(/^ok {7}latest reading: 2023-04-02T20:00:00\+02:00, 0 minutes old$/m);
    expect(out).toContain("week 2023-03-20/2023-03-27: 0 midnights without a reading, 0 minutes without power");
  });

  test("is safe to share: no key, no whole uid, no name of a home folder", async () => {
    const { server, env } = await simulated({ now: () => THEN, apiKey: "canary-of-the-doctor" });
    const { out, err } = await run(["doctor", "--now", new Date(THEN).toISOString()], { env });
    expect(out).toContain(`service: ${server.host} answers; linked devices: 1`);
    expect(out).toContain("device: 02-00-…-01 with p1, p1-gas, s01");
    for (const secret of [server.apiKey, DEMO_UID, env.HOME ?? ""]) expect(out + err).not.toContain(secret);
    expect(out).toContain("archive: ~/.local/share/meterkast can be written");
  });

  test("warns of a clock that is more than five minutes off", async () => {
    const { env } = await simulated({ now: () => THEN });
    const args = ["doctor", "--now", new Date(THEN).toISOString()];
    const wrong = await run(args, { env, clock: clock(360_000) });
    expect(wrong.code).toBe(0);
    expect(wrong.out).toMatch(/^warning {2}clock: 36\d s from that of the server\n {9}→ Set the clock/m);
    expect((await run(args, { env, clock: clock(0) })).out).toMatch(/^ok {7}clock: [01] s from that of the server$/m);
  });

  test("warns of a device that is silent, and of the bills that this week cannot carry", async () => {
    const { env } = await simulated();
    const { code, out } = await run(["doctor", "--lang", "nl"], { env });
    expect(NOW).toBeGreaterThan(THEN);
    expect(code).toBe(0);
    expect(out).toMatch(/^let op {3}week 2023-04-24\/2023-05-01: 8 middernachten zonder stand/m);
  });

  test.each([
    { what: "no key", change: { CEMM_API_KEY: undefined }, code: 3, said: "there is no API key" },
    { what: "a wrong key", change: { CEMM_API_KEY: "not-the-right-key" }, code: 3, said: "was refused (403)" },
    { what: "another device", change: { CEMM_UID: "00-11-22-33-44-55" }, code: 2, said: "fail " },
    { what: "no service", change: { CEMM_BASE_URL: "http://127.0.0.1:9/" }, code: 4, said: "fail     Cannot ask" },
    { what: "no home folder", change: { HOME: undefined }, code: 7, said: "HOME is not set" },
  ])("with $what ends with $code, and still says the rest", async ({ change, code, said }) => {
    const { env } = await simulated({ now: () => THEN });
    const ran = await run(["doctor", "--now", new Date(THEN).toISOString()], { env: { ...env, ...change } });
    expect(ran.code, ran.out).toBe(code);
    expect(ran.out).toContain(said);
    expect(marks(ran.out)).toContain("ok");
  });
});

describe("doctor of files", () => {
  const EXPORTS = "fixtures/exports";

  test("says what they hold and what is missing, and asks nobody for a key", async () => {
    const { code, out, err } = await run([
      "doctor",
      "--csv",
      `${EXPORTS}/dsmr-reader-2024-hour.csv.gz`,
      "--lang",
      "en",
    ]);
    expect([code, err]).toEqual([0, ""]);
    const hint = "         → A bill over it is provisional: look in the export, or for another one";
    expect(out.split("\n").slice(2, -1)).toEqual([
      "ok       files: dsmr-reader-2024-hour.csv.gz can be read",
      "ok       registers: t1, t2, t3, t4, gas: 2024-01-01T00:00:00+01:00 … 2025-01-01T00:00:00+01:00",
      "ok       The file holds energy by interval and no meter readings: the readings count from 0 at its first row",
      "warning  No data from 2024-03-16T13:00:00+01:00 to 2024-03-17T18:00:00+01:00 (29 h): what was counted then is not in the quantities",
      hint,
      "warning  No data from 2024-03-21T06:00:00+01:00 to 2024-03-21T07:00:00+01:00 (1 h): what was counted then is not in the quantities",
      hint,
    ]);
  });

  test("says where readings fall, are quiet, or leave those around them", async () => {
    const cwd = scratch();
    const hours = Array.from({ length: 48 }, (_, index) => {
      const [day, hour] = [1 + Math.floor(index / 24), String(index % 24).padStart(2, "0")];
      const [t2, gas] = [
        index === 5 ? "900.0" : `${100 + index}.0`,
        index < 40 ? `${500 + index}.5` : `${index - 40}.5`,
      ];
      return index > 20 && index < 26 ? [] : [`2026-03-0${day} ${hour}:00,${t2},${gas}`];
    });
    writeFileSync(join(cwd, "m.csv"), ["time,t2,gas", ...hours.flat()].join("\n"));
    const { code, out } = await run(["doctor", "--csv", "m.csv", "--lang", "en"], { cwd });
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.startsWith("warning"))).toEqual([
      'warning  "m.csv", line 7, says "900.0" of 2026-03-01T05:00:00+01:00: the readings around it do not go with that, so it was set aside and counts as missing',
      "warning  the gas meter goes from 539.500 m³ to 0.500 m³ at 2026-03-02T16:00:00+01:00",
      "warning  No readings of t2 between 2026-03-01T04:00:00+01:00 and 2026-03-01T06:00:00+01:00 (2 h)",
      "warning  No readings of t2, gas between 2026-03-01T20:00:00+01:00 and 2026-03-02T02:00:00+01:00 (6 h)",
    ]);
  });

  test("puts registers of the same stretch together, file beside file", async () => {
    const files = ["homewizard-2024-10-27.csv", "homewizard-gas-2024-10-27.csv"];
    const args = files.flatMap((file) => ["--csv", `${EXPORTS}/${file}`]);
    const { code, out } = await run(["doctor", ...args, "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toContain(`files: ${files.join(", ")} can be read`);
    expect(out).toContain("registers: t1, t2, t3, t4: 2024-10-26T23:00:00+02:00 … 2024-10-28T00:00:00+01:00");
    expect(out).toContain("registers: gas: 2024-10-27T00:00:00+02:00 … 2024-10-28T00:00:00+01:00");
  });

  test.each([
    ["no-such.csv", 4, "Cannot read"],
    [`${EXPORTS}/home-assistant-2024-11-03.tsv`, 4, "--csv-map t1="],
  ])("that cannot be read says why: %s", async (file, code, said) => {
    const ran = await run(["doctor", "--csv", file, "--lang", "en"]);
    expect(marks(ran.out)).toEqual(["ok", "ok", "fail"]);
    expect([ran.code, ran.out]).toEqual([code, expect.stringContaining(said)]);
  });
});
