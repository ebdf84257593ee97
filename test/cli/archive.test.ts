import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFile } from "../../src/cli/package-file.ts";
import { lockArchive } from "../../src/source/archive/archive-lock.ts";
import { DEMO_UID } from "../../src/testing/simulated-cemm.ts";
import { VERSION } from "../../src/version.ts";
import { run, scratch, simulated } from "./run-command.ts";

const BILL = ["bill", "2022-12", "--contract", packageFile("fixtures/contracts/demo.yaml"), "--format", "json"];
const WEEK = "2022-11-07/2022-11-14";

describe("the archive", () => {
  test("answers a second bill of a closed month without a single request, and offline without a key", async () => {
    const { server, env } = await simulated();
    const first = await run(BILL, { env });
    expect(first.code).toBe(0);
    const asked = server.requests.length;
    expect(asked).toBeGreaterThan(30);
    const second = await run(BILL, { env });
    expect([second.code, second.out]).toEqual([0, first.out]);
    expect(server.requests).toHaveLength(asked);
    await server.close();
    const offline = await run([...BILL, "--offline"], { env: { HOME: env.HOME } });
    expect([offline.code, offline.out]).toEqual([0, first.out]);
  });

  test("that is half is exit 5 offline, and names what is missing and how to get it", async () => {
    const { env } = await simulated();
    await run(BILL, { env });
    const totals = join(env.HOME ?? "", ".local/share/meterkast/raw", DEMO_UID, "p1/totals");
    rmSync(join(totals, "2022-11-30.json"));
    const ran = await run([...BILL, "--offline"], { env });
    expect(ran).toMatchObject({ code: 5, out: "" });
    expect(ran.err).toBe(
      'meterkast: Cannot answer "p1 totals 2022-11-30" offline: it is not in the archive\n' +
        "  → Run `meterkast fetch 2022-11-30` with a connection first\n",
    );
  });

  test("that another run is writing is exit 8, and reading it offline is not", async () => {
    const { env } = await simulated();
    await run(BILL, { env });
    const dir = join(env.HOME ?? "", ".local/share/meterkast");
    const release = await lockArchive(dir);
    const ran = await run(BILL, { env });
    expect(ran).toMatchObject({ code: 8, out: "" });
    expect(ran.err).toMatch(/^meterkast: Cannot use the archive: another run \(process \d+\) is using it\n {2}→ Wait/);
    expect((await run([...BILL, "--offline"], { env })).code).toBe(0);
    await release();
    expect((await run(BILL, { env })).code).toBe(0);
  });

  test("is where --archive, METERKAST_ARCHIVE or XDG_DATA_HOME says; the demo has a corner of its own", async () => {
    const [named, set, xdg] = [scratch(), scratch(), scratch()];
    const args = ["readings", "2022-11-30", "--demo"];
    await run(args, { env: { XDG_DATA_HOME: xdg } });
    expect(readdirSync(join(xdg, "meterkast/demo", VERSION))).toContain("raw");
    await run(args, { env: { XDG_DATA_HOME: xdg, METERKAST_ARCHIVE: set } });
    expect(readdirSync(join(set, "demo", VERSION))).toContain("raw");
    await run([...args, "--archive", named], { env: { METERKAST_ARCHIVE: set } });
    expect(readdirSync(named)).toEqual(["raw"]);
  });
});

describe("fetch", () => {
  test("keeps all of a period, once", async () => {
    const { server, env } = await simulated();
    const first = await run(["fetch", WEEK], { env });
    expect(first.code).toBe(0);
    // 8 midnights of p1 and s01, 7 days, a month and a year of p1, p1-gas and s01; the year is over, so all is final.
    expect(first.out).toMatch(/^43 new \(0 not final yet\), 0 already kept in /);
    const asked = server.requests.length;
    const second = await run(["fetch", WEEK], { env });
    expect(second.out).toMatch(/^0 new \(0 not final yet\), 43 already kept in /);
    expect(server.requests.slice(asked).map(({ path }) => path)).toEqual([`/v1/cemm/${DEMO_UID}/io/`]);
  });

  test("lets bills, usage by the hour and readings of it go offline", async () => {
    const { server, env } = await simulated();
    await run(["fetch", WEEK], { env });
    await server.close();
    const contract = packageFile("fixtures/contracts/demo.yaml");
    const hours = await run(["usage", WEEK, "--by", "hour", "--offline"], { env });
    expect(hours.code, hours.err).toBe(0);
    expect((await run(["bill", WEEK, "--contract", contract, "--offline"], { env })).code).toBe(0);
    expect((await run(["readings", "2022-11-13", "--offline"], { env })).code).toBe(0);
    expect((await run(["devices", "--offline"], { env })).code).toBe(0);
  });

  test("has nothing to do without a place to keep it, in a demo neither", async () => {
    const ran = await run(["fetch", "2022-11-07", "--demo"]);
    expect(ran).toMatchObject({ code: 7, out: "" });
    expect(ran.err).toContain("HOME is not set\n  → Name a folder with --archive");
  });

  test("leaves out what has not begun, and asks what is open again", async () => {
    const now = ["--now", "2022-11-09T12:00:00+01:00"];
    const { env } = await simulated({ now: () => Date.parse("2022-11-09T12:00:00+01:00") });
    const first = await run(["fetch", WEEK, ...now], { env });
    // 4 midnights of two meters, 3 days, a month and a year of three; open are the last midnights and days, months and years.
    expect(first.out).toMatch(/^23 new \(11 not final yet\)/);
    expect((await run(["fetch", WEEK, ...now], { env })).out).toMatch(/^11 new \(11 not final yet\), 12 already kept/);
  });
});

describe("archive list and verify", () => {
  test("show what is kept, and that it is whole", async () => {
    const { env } = await simulated();
    await run(["fetch", "2022-11-07"], { env });
    const list = await run(["archive", "list"], { env });
    expect(list.out).toMatch(/\| 02-00-00-00-00-01 \| p1 +\| totals \| +2 \| 2022-11-06 \| 2022-11-07 \|/);
    const verify = await run(["archive", "verify"], { env });
    expect(verify).toMatchObject({ code: 0, err: "" });
    expect(verify.out).toMatch(/^13 final and 2 provisional answers are whole/);
  });

  test("a damaged file is exit 7 in verify, and asked again by the next run", async () => {
    const { env } = await simulated();
    const args = ["readings", "2022-11-07"];
    const whole = await run(args, { env });
    const dir = join(env.HOME ?? "", ".local/share/meterkast");
    const file = join(dir, "raw", DEMO_UID, "p1/totals/2022-11-07.json");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -20));
    const verify = await run(["archive", "verify"], { env });
    expect(verify.code).toBe(7);
    expect(verify.out).toContain(`raw/${DEMO_UID}/p1/totals/2022-11-07.json: not JSON`);
    expect((await run(["archive", "verify", "--lang", "nl"], { env })).out).toContain("2022-11-07.json: geen JSON");
    expect((await run([...args, "--offline"], { env })).code).toBe(7);
    const again = await run(args, { env });
    expect([again.code, again.out]).toEqual([0, whole.out]);
    expect(again.err).toContain("was damaged (not JSON): it is asked again");
    expect((await run([...args, "--offline"], { env })).out).toBe(whole.out);
  });

  test("an empty one is no error", async () => {
    const ran = await run(["archive", "list"], { env: { HOME: scratch() } });
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/^warning: Nothing is kept in /);
  });
});
