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
