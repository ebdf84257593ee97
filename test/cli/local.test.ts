import { expect, test } from "vitest";
import { NOW, run, scratch, simulated } from "./run-command.ts";

const THEN = "2023-03-29T12:00:00+02:00";

/** The box on the LAN, without any key. */
async function box(): Promise<{ readonly args: readonly string[]; readonly env: Record<string, string> }> {
  const { server } = await simulated({ now: () => Date.parse(THEN) });
  return { args: ["--local", server.host, "--now", THEN], env: { HOME: scratch() } };
}

test("the box on the own network needs no key: devices, readings of today, live", async () => {
  const { args, env } = await box();
  const devices = await run(["devices", ...args], { env });
  expect(devices.code, devices.err).toBe(0);
  expect(devices.out).toMatch(/\| 02-00-00-00-00-01 \| .* \| p1-gas \| gas /);
  const today = await run(["readings", "2023-03-29", ...args], { env });
  expect(today.code, today.err).toBe(0);
  expect(today.err).toBe("warning: The day is not over: these are the last known readings\n");
  expect(today.out).toMatch(/\| t1 {7}\| import, tariff 1 \| \d+\.\d{3} \| kWh {2}\| 2023-03-29T1[12]:/);
  const live = await run(["live", "--count", "1", ...args], { env });
  expect([live.code, live.out]).toEqual([0, expect.stringMatching(/^2023-03-29 12:00:\d\d +\S+ W {2}normal\n$/)]);
  const data = await run(["live", "--count", "1", "--format", "json", ...args], { env });
  expect(data.out.split("\n")).toHaveLength(2);
  expect(JSON.parse(data.out)).toMatchObject({ kind: "realtime", meter: "p1", channels: { rate: { value: 2 } } });
});

test("it knows no readings of the past: fetch says so once and keeps the rest", async () => {
  const { args, env } = await box();
  const ran = await run(["fetch", "2023-03-20/2023-03-22", ...args], { env });
  expect(ran.code, ran.err).toBe(0);
  expect(ran.err.match(/warning:/g)).toHaveLength(2);
  expect(ran.out).toMatch(/^12 new /);
  expect(NOW).toBeGreaterThan(Date.parse(THEN));
});
