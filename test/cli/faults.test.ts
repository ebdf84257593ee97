import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFile } from "../../src/cli/package-file.ts";
import { simulatedHome } from "../../src/testing/simulated-home.ts";
import { filesBelow, run, scratch, simulated } from "./run-command.ts";

const CONTRACT = packageFile("fixtures/contracts/demo.yaml");
const BILL = ["bill", "2022-11", "--contract", CONTRACT];

/** The demo's contract with a change in it. */
function contractWith(change: (text: string) => string): string {
  const file = join(scratch(), "contract.yaml");
  writeFileSync(file, change(readFileSync(CONTRACT, "utf8")));
  return file;
}

const at = (civil: string): number => Date.parse(`${civil}:00+01:00`);

/** A home whose readings rise evenly from the first to the last of these hours. */
const homeFrom = (first: string, last: string) =>
  simulatedHome({
    readings: [
      { at: at(first), t1: 1_000_000, t2: 2_000_000, t3: 0, t4: 0, gas: 500_000 },
      { at: at(last), t1: 1_100_000, t2: 2_120_000, t3: 0, t4: 0, gas: 620_000 },
    ],
  });

describe("data that users will not have: one sentence, the right code, nothing half", () => {
  test("no key is exit 3, and says how to give one", async () => {
    const english = await run(BILL, { env: { HOME: scratch() } });
    expect(english).toMatchObject({
      code: 3,
      err:
        "meterkast: Cannot ask for data: there is no API key\n" +
        "  → Set CEMM_API_KEY, or put the key in a file and name it with --key-file; --demo needs none\n",
    });
    const dutch = await run(BILL, { env: { HOME: scratch(), LANG: "nl_NL" } });
    expect(dutch).toMatchObject({
      code: 3,
      err:
        "meterkast: Kan geen gegevens opvragen: er is geen API-sleutel\n" +
        "  → Zet CEMM_API_KEY, of zet de sleutel in een bestand en noem dat met --key-file; --demo heeft er geen nodig\n",
    });
  });

  test("a refused key is exit 3 after one request", async () => {
    const { server, env } = await simulated();
    const ran = await run(BILL, { env: { ...env, CEMM_API_KEY: "another-key" } });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("the API key was refused (403)\n  → Check the key in CEMM_API_KEY");
    expect(server.requests).toHaveLength(1);
  });

  test("no network is exit 4, and points to the archive", async () => {
    const { server, env } = await simulated();
    await server.close();
    const ran = await run(BILL, { env });
    expect(ran).toMatchObject({ code: 4, out: "" });
    const [first, second, ...last] = ran.err.split("\n");
    expect([first, second]).toEqual([
      "note: No answer from the service: asked again in 2.0 s",
      "note: No answer from the service: asked again in 8.0 s",
    ]);
    expect(last.join("\n")).toMatch(
      /^meterkast: Cannot ask 127\.0\.0\.1:\d+ for .*\n {2}→ Check the network.*--offline\n$/,
    );
  });

  test("a device that is offline is exit 4 after a few attempts", async () => {
    const { server, env } = await simulated();
    server.fail(502, { times: 9, path: "/totals/" });
    const ran = await run(BILL, { env });
    expect(ran).toMatchObject({ code: 4, out: "" });
    expect(ran.err).toContain("your CEMM did not answer (502)");
    expect(ran.err).toContain("note: No answer from the service (502): asked again in 2.0 s\n");
    expect(server.requests.filter(({ path }) => path.includes("/totals/")).length).toBeLessThanOrEqual(6);
  });

  test("a month without any reading is exit 5", async () => {
    const { env } = await simulated();
    const ran = await run(["bill", "2019-06", "--contract", CONTRACT], { env });
    expect(ran).toMatchObject({ code: 5, out: "" });
    expect(ran.err).toContain("Cannot bill 2019-06: the device has no reading of electricity import");
  });

  test("a month without its closing reading is exit 5, in a folder too", async () => {
    const { env } = await simulated({ home: homeFrom("2022-10-20T00:00", "2022-11-20T00:00") });
    const cwd = scratch();
    const ran = await run([...BILL, "--out", "out"], { env, cwd });
    expect(ran).toMatchObject({ code: 5, out: "" });
    expect(ran.err).toMatch(/meterkast: Cannot bill: .* has no reading after 2022-12-01/);
    expect(filesBelow(cwd)).toEqual({});
  });

  test("a date without a price is exit 2 and names the entry that is missing", async () => {
    const { env } = await simulated();
    const file = contractWith((text) => text.replace(/ {4}- \{ from: 202[0-2]-\d\d-01, price: [01]\.\d+ \}\n/g, ""));
    const ran = await run(["bill", "2022-11", "--contract", file], { env });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/Cannot price 2022-11-01: the contract has no entry in (electricity\.feedIn|gas\.supply)/);
    expect(ran.err).toContain(`\n  in ${file}\n  → Add an entry to `);
  });

  test("a typo in the contract is exit 2 with its place and the right word, before anything is asked", async () => {
    const { server, env } = await simulated();
    const file = contractWith((text) => text.replace("  standing:", "  standng:"));
    const ran = await run(["bill", "2022-11", "--contract", file], { env });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(`${file}:25:3 electricity.standng: unknown key "standng": did you mean "standing"?`);
    expect(server.requests).toHaveLength(0);
  });

  test("another device than the key opens is exit 2, and says where they are listed", async () => {
    const { env } = await simulated();
    const ran = await run([...BILL, "--uid", "00-11-22-33-44-55"], { env });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("→ See the linked CEMMs and their meters with: meterkast devices");
  });

  test("two devices and none named is exit 2, and lists both", async () => {
    const home = homeFrom("2022-10-20T00:00", "2022-12-20T00:00");
    const { env } = await simulated({ home, others: [{ uid: "02-00-00-00-00-02", home }] });
    const ran = await run(BILL, { env });
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain("02-00-00-00-00-01, 02-00-00-00-00-02\n  → Name one with --uid or CEMM_UID");
    const named = await run(["devices"], { env });
    expect(named.out).toContain("| 02-00-00-00-00-02 |");
  });

  test("a meter that is not there is exit 2", async () => {
    const { env } = await simulated();
    const ran = await run(["readings", "2022-11-30", "--alias", "s03"], { env });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('the device has no meter "s03" (412)');
  });

  test("a register that fell is exit 6", async () => {
    const readings = [
      { at: at("2022-10-20T00:00"), t1: 5_000_000, t2: 2_000_000, t3: 0, t4: 0, gas: 1000 },
      { at: at("2022-11-10T00:00"), t1: 5_001_000, t2: 2_001_000, t3: 0, t4: 0, gas: 2000 },
      { at: at("2022-11-10T01:00"), t1: 1_000, t2: 2_002_000, t3: 0, t4: 0, gas: 2001 },
      { at: at("2022-12-20T00:00"), t1: 9_000, t2: 2_009_000, t3: 0, t4: 0, gas: 3000 },
    ];
    const { env } = await simulated({ home: simulatedHome({ readings }) });
    const ran = await run(BILL, { env });
    expect(ran).toMatchObject({ code: 6, out: "" });
  });

  test("an address that would carry the key in the open is exit 2", async () => {
    const ran = await run(["devices", "--no-archive", "--base-url", "http://example.org/"], {
      env: { CEMM_API_KEY: "some-secret-key" },
    });
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain("it must be https, the key is part of every request");
  });

  test("an archive that holds nothing is exit 5 offline", async () => {
    const ran = await run([...BILL, "--offline"], { env: { HOME: scratch() } });
    expect(ran).toMatchObject({ code: 5, out: "" });
    expect(ran.err).toContain("Run `meterkast fetch <period>` with a connection first");
  });

  test("a home folder that cannot be written is exit 7, and --no-archive helps", async () => {
    const { env } = await simulated();
    const blocked = join(scratch(), "home");
    writeFileSync(blocked, "a file");
    const ran = await run(["devices"], { env: { ...env, HOME: blocked } });
    expect(ran).toMatchObject({ code: 7, out: "" });
    expect((await run(["devices", "--no-archive"], { env: { ...env, HOME: blocked } })).code).toBe(0);
  });
});

test("what nobody foresaw is exit 1, called a bug, and traced with --debug only", async () => {
  const broken = {
    clock: () => {
      throw new TypeError("no clock here");
    },
  };
  const ran = await run(["devices", "--demo"], broken);
  expect(ran).toMatchObject({
    code: 1,
    err:
      "meterkast: Cannot go on: this is a bug in meterkast (TypeError: no clock here)\n" +
      "  → Run it again with --debug, and send what it prints to the makers: it holds no key\n",
  });
  expect((await run(["devices", "--demo", "--debug"], broken)).err).toMatch(/\n {4}at /);
});
