import { describe, expect, test } from "vitest";
import { run } from "./run-command.ts";

const DEMO = ["--demo", "--no-archive"];
const LATE =
  "warning: These are not the readings of the end of the day: the device read last at 2023-04-02T20:00:00+02:00, 4 h 0 min before it\n";

describe("the readings at the end of a day", () => {
  test("that were read then are given without a word", async () => {
    const { code, out, err } = await run(["readings", "2023-04-01", ...DEMO]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2023-04-01T23:59:00+02:00");
  });

  test("that were read hours before are said to be so", async () => {
    const { code, err } = await run(["readings", "2023-04-02", ...DEMO]);
    expect([code, err]).toEqual([0, LATE]);
  });

  test("of the sun are no different", async () => {
    const { err } = await run(["readings", "2023-04-02", "--alias", "s01", ...DEMO]);
    expect(err).toMatch(/^warning: These are not the readings of the end of the day: .*T20:00:00/);
  });

  test("of a day that goes on are the last known, however old", async () => {
    const { err } = await run(["readings", "2023-04-02", ...DEMO, "--now", "2023-04-02T23:30:00+02:00"]);
    expect(err).toBe("warning: The day is not over: these are the last known readings\n");
  });
});

test("the hour that the clock shows twice in autumn is told apart by its offset", async () => {
  const { out } = await run(["usage", "2022-10-30", "--by", "hour", ...DEMO]);
  const starts = out.split("\n").flatMap((line) => line.match(/2022-10-30 0[123]:00( [+-]\d\d:00)?/)?.[0] ?? []);
  expect(starts).toEqual([
    "2022-10-30 01:00",
    "2022-10-30 02:00 +02:00",
    "2022-10-30 02:00 +01:00",
    "2022-10-30 03:00",
  ]);
});
