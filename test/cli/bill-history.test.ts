import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFile } from "../../src/cli/package-file.ts";
import { filesBelow, run, scratch, simulated } from "./run-command.ts";

const CONTRACT = packageFile("fixtures/contracts/demo.yaml");
const BILL = ["bill", "2022-11", "--contract", CONTRACT, "--lang", "en"];
const DEMO = ["bill", "2022-11", "--demo", "--no-archive", "--quiet", "--lang", "en"];
const JSON_ONLY = ["--format", "json"];

describe("the time before a bill", () => {
  test("is read from its boundaries, once: a second run of a closed month sends no request", async () => {
    const { server, env } = await simulated();
    await run([...BILL, ...JSON_ONLY], { env });
    const alone = server.requests.length;
    const first = await run(BILL, { env });
    const asked = server.requests.length;
    expect(first.out).toContain("28% less electricity from the grid and 46% less gas than in November 2021");
    expect(first.out).toContain("€172.49 less than November 2021");
    expect(first.out).toContain("### The calendar year so far, 1 January – 30 November 2022");
    expect(asked - alone).toBeLessThan(30);
    expect((await run(BILL, { env })).out).toBe(first.out);
    expect(server.requests).toHaveLength(asked);
    await server.close();
    expect((await run([...BILL, "--offline"], { env: { HOME: env.HOME } })).out).toBe(first.out);
  });

  test("is not read for numbers alone, nor with --no-history; the bill is the same", async () => {
    const { server, env } = await simulated();
    const json = await run([...BILL, ...JSON_ONLY], { env });
    const alone = server.requests.length;
    const without = await run([...BILL, "--no-history"], { env });
    expect(server.requests).toHaveLength(alone);
    expect(without.out).not.toMatch(/November 2021|so far|history to compare/);
    expect(without.out).toContain(`meterkast bill 2022-11 --contract ${CONTRACT} --no-history --lang en`);
    const cwd = scratch();
    await run([...BILL, "--out", "out", "--format", "md,json"], { env, cwd });
    expect(filesBelow(cwd)[join("out", "2022-11", "bill.json")]?.toString()).toBe(json.out);
  });

  test("that the archive does not hold is left out offline", async () => {
    const { server, env } = await simulated();
    await run([...BILL, ...JSON_ONLY], { env });
    await server.close();
    const { code, out } = await run([...BILL, "--offline"], { env: { HOME: env.HOME } });
    expect(code).toBe(0);
    expect(out).toContain("Not enough history to compare yet.");
    expect(out).toContain("€164.80");
  });

  test("that the service fails on costs the comparison and not the bill", async () => {
    const { server, env } = await simulated();
    await run([...BILL, ...JSON_ONLY], { env });
    server.fail(502, { times: 9, path: "/totals/" });
    const { code, out, err } = await run(BILL, { env });
    expect(code).toBe(0);
    expect(out).toContain("€164.80");
    expect(out).not.toContain("November 2021");
    expect(err).toMatch(/^warning: Earlier months are left out\. /m);
  });

  test("tells the weather's part where temperatures are given", async () => {
    const weather = packageFile("fixtures/weather/de-bilt-daily-2018-2025.csv");
    const { out } = await run([...DEMO, "--temperatures", weather]);
    expect(out).toMatch(/€97\.73 more than October, mainly gas: 115\.5 m³ more in weather [\d.]+ °C colder\./);
    expect(out).toContain(`--demo --temperatures ${weather} --lang en`);
  });
});

describe("the time before a bill with prices by the slot", () => {
  const PRICED = ["bill", "2022-12", "--contract", "dynamic.yaml", "--lang", "en", "--allow-provisional"];
  const hours = Array.from({ length: 24 * 92 + 1 }, (_, hour) => Date.parse("2022-09-30T22:00:00Z") + hour * 3_600_000);
  const prices = ["start,price", ...hours.map((at) => `${new Date(at).toISOString()},0.10000`)].join("\n");
  const contract = `name: Dynamic
settlement: { start: 2022-10-01 }
vat: included
electricity:
  supply: [{ from: 2022-10-01, dynamic: { prices: prices.csv, surcharge: 0.01 } }]
  feedIn: [{ from: 2022-10-01, price: 0.05 }]
  energyTax: none
  taxCredit: none
`;

  function papers(): string {
    const cwd = scratch();
    writeFileSync(join(cwd, "prices.csv"), prices);
    writeFileSync(join(cwd, "dynamic.yaml"), contract);
    return cwd;
  }

  test("is priced as far as its days are in the archive, and the command to get them is named", async () => {
    const { server, env } = await simulated();
    const cwd = papers();
    const first = await run(PRICED, { env, cwd });
    expect(first.err).toContain("`meterkast fetch 2022-10-01/2022-11-01` gets them once");
    expect(first.out).not.toContain("contract year so far");
    await run(["fetch", "2022-10-01/2022-11-01", "--quiet"], { env, cwd });
    const second = await run(PRICED, { env, cwd });
    expect(second.err).not.toContain("fetch");
    expect(second.out).toContain("### Your contract year so far, 1 October – 31 December 2022");
    await server.close();
    expect((await run([...PRICED, "--offline"], { env: { HOME: env.HOME }, cwd })).out).toBe(second.out);
  });

  test("without an archive is left at its energy, and nothing is said of fetching", async () => {
    const { env } = await simulated();
    const { err, out } = await run([...PRICED, "--no-archive"], { env, cwd: papers() });
    expect(out).toContain("| **Total**");
    expect(err).not.toContain("fetch");
    expect(out).not.toContain("contract year so far");
  });
});

test("files stand on the document as they were typed, and as a shell takes them", async () => {
  const cwd = scratch();
  mkdirSync(join(cwd, "my papers"));
  copyFileSync(CONTRACT, join(cwd, "my papers", "own.yaml"));
  const { out } = await run([...DEMO, "--contract", "my papers/own.yaml", "--no-history"], { cwd });
  expect(out).toContain("meterkast bill 2022-11 --demo --contract 'my papers/own.yaml' --no-history --lang en\n");
});

test("the command on the document is the one that was typed", async () => {
  const typed = "meterkast bill 2022-11 --demo --lang en";
  expect((await run(DEMO)).out).toContain(`\`\`\`\n${typed}\n\`\`\``);
  const report = await run(["report", "monthly-bill", ...DEMO.slice(1)]);
  expect(report.out).toContain(`\`\`\`\n${typed}\n\`\`\``);
});

test("a bill with estimated readings shows what they leave open, in euros", async () => {
  const week = ["bill", "2022-11-06/2022-11-13", ...DEMO.slice(2), "--allow-provisional"];
  const { code, out } = await run(week);
  expect(code).toBe(5);
  expect(out).toContain("**Where readings are missing**");
  expect(out).toMatch(/\*\*What the estimates leave open\*\*[\s\S]+\*\*All together\*\*/);
  expect(out).toContain("--demo --allow-provisional --lang en");
});
