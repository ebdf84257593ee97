import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArchiveError, SourceError } from "../../src/errors.ts";
import { type ArchiveOptions, archiveSource } from "../../src/source/archive/archive.ts";
import type { ArchiveEvent } from "../../src/source/archive/archive-event.ts";
import { listArchive } from "../../src/source/archive/archive-list.ts";
import { type KeptAnswer, readKept, writeKept } from "../../src/source/archive/kept-answer.ts";
import { KeptFile } from "../../src/source/archive/kept-file.ts";
import { verifyArchive } from "../../src/source/archive/verify-archive.ts";
import { METERS, type Query, type Source } from "../../src/source/source.ts";
import { ms } from "./decoding.ts";
import { ScriptedSource } from "./scripted-source.ts";

const UID = "FF-FF-FF-FF-FF-FF";
const DAY = 86_400_000;

const lastSecond = ms("2026-11-05T23:59:59+01:00");
const totals = { kind: "totals", meter: "p1", at: lastSecond } as const;
const month = { kind: "month", meter: "p1", at: ms("2026-11-05T12:00:00+01:00") } as const;
const totalsName = `raw/${UID}/p1/totals/2026-11-05.json`;
const monthName = `raw/${UID}/p1/month/2026-11-01.json`;

const counters = (stamp: string): object => ({ io_id: 1, time: lastSecond, data: { t1: [ms(stamp), 5.5] } });
const MIDNIGHT = counters("2026-11-05T23:59:00+01:00");
const days = { io_id: 1, data: { electric_energy_low: [[ms("2026-11-01T00:00:00+01:00"), 1.5]] } };
const bodies = (query: Query): object => {
  if (query.kind === "devices") return { data: [{ uid: UID }] };
  if (query.kind === "ios" || query.kind === "io") return { data: [{ io_id: 1, port: 3, type: "p1" }] };
  return query.kind === "totals" ? MIDNIGHT : days;
};

let dir = "";
let events: ArchiveEvent[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "archive-"));
  events = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const home = (body: (query: Query) => object | string = bodies, now = "2026-12-01T02:00:00+01:00"): ScriptedSource =>
  new ScriptedSource(ms(now), body);
const archived = (inner: Source | undefined, options: Partial<ArchiveOptions> = {}): Source =>
  archiveSource(inner, { dir, onEvent: (event) => events.push(event), ...options });
const offline = (options: Partial<ArchiveOptions> = {}): Source => archived(undefined, options);

const file = (name: string): string => join(dir, name);
const kept = (name: string): { closed: boolean; body: string } => JSON.parse(readFileSync(file(name), "utf8"));
const fileNames = (): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

async function failure(attempt: Promise<unknown>): Promise<SourceError | ArchiveError> {
  const error = await attempt.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof SourceError || error instanceof ArchiveError) return error;
  throw new Error(`no such failure: ${error}`);
}

describe("what is final is asked once", () => {
  test("X5: totals of a past day and a past month come from disk the second time", async () => {
    const inner = home();
    const first = [await archived(inner).ask(totals), await archived(inner).ask(month)];
    const second = [await archived(inner).ask(totals), await archived(inner).ask(month)];
    expect(second).toEqual(first);
    expect(inner.asked).toHaveLength(2);
    expect(events.map(({ kind }) => kind)).toEqual(["kept", "kept", "used", "used"]);
    expect([kept(totalsName).closed, kept(monthName).closed]).toEqual([true, true]);
  });

  test.each([
    ["less than 2 h after the end", "2026-11-06T01:59:59+01:00", "2026-11-05T23:59:00+01:00", false],
    ["2 h after the end", "2026-11-06T02:00:00+01:00", "2026-11-05T23:59:00+01:00", true],
    ["with a stamp 15 minutes before the end", "2026-12-01T00:00:00+01:00", "2026-11-05T23:45:00+01:00", true],
    ["with an older stamp", "2026-12-01T00:00:00+01:00", "2026-11-05T23:44:59+01:00", false],
    ["with a stamp of an earlier day", "2026-12-01T00:00:00+01:00", "2026-11-01T12:00:00+01:00", false],
  ])("totals asked %s", async (_, now, stamp, closed) => {
    const inner = home(() => counters(stamp), now);
    await archived(inner).ask(totals);
    await archived(inner).ask(totals);
    expect(kept(totalsName).closed).toBe(closed);
    expect(inner.asked).toHaveLength(closed ? 1 : 2);
  });

  test.each([
    ["asked when the day was over, also where its last reading never came", "2026-11-06T02:00:00+01:00", true],
    ["not asked before that", "2026-11-06T01:59:59+01:00", false],
  ])("at hand is what was %s", async (_, now, isAtHand) => {
    const inner = home(() => counters("2026-11-05T20:00:00+01:00"), now);
    const first = await archived(inner).ask(totals);
    const atHand = archived(inner).atHand!();
    if (isAtHand) expect(await atHand.ask(totals)).toEqual(first);
    else expect((await failure(atHand.ask(totals))).code).toBe("not-archived");
    expect((await failure(atHand.ask(month))).code).toBe("not-archived");
    expect(inner.asked).toHaveLength(1);
  });

  test("offline all that is kept is at hand", async () => {
    const inner = home(bodies, "2026-11-05T12:00:00+01:00");
    const first = await archived(inner).ask(totals);
    expect(await offline({ uid: UID }).atHand!().ask(totals)).toEqual(first);
  });

  test("totals of another moment of a day are kept beside those of its end", async () => {
    const noon = { ...totals, at: ms("2026-11-05T12:00:00+01:00") };
    const inner = home(() => counters("2026-11-05T11:59:00+01:00"));
    await archived(inner).ask(noon);
    await archived(inner).ask(noon);
    expect(kept(totalsName.replace(".json", "+43200s.json")).closed).toBe(true);
    expect(inner.asked).toHaveLength(1);
  });

  test("gas that was read an hour before the electricity registers does not keep a day open", async () => {
    const [power, gas] = [ms("2026-11-05T23:59:00+01:00"), ms("2026-11-05T23:00:00+01:00")];
    await archived(home(() => ({ io_id: 1, data: { t1: [power, 1], gas: [gas, 2] } }))).ask(totals);
    expect(kept(totalsName).closed).toBe(true);
  });

  test("a register that reports no more does not keep a day open", async () => {
    const [power, gas] = [ms("2026-11-05T23:59:00+01:00"), ms("2023-01-01T00:00:00+01:00")];
    await archived(home(() => ({ io_id: 1, data: { t1: [power, 1], gas: [gas, 2] } }))).ask(totals);
    expect(kept(totalsName).closed).toBe(true);
  });

  test("D4: a kept answer whose `closed` was changed is set aside and asked again", async () => {
    const inner = home();
    await archived(inner).ask(totals);
    writeFileSync(file(totalsName), readFileSync(file(totalsName), "utf8").replace('"closed":true', '"closed":false'));
    await archived(inner).ask(totals);
    expect(events.map(({ kind }) => kind)).toContain("set-aside");
  });

  test("the gap that a closing reading may have can be set", async () => {
    const inner = home(() => counters("2026-11-05T23:00:00+01:00"));
    await archived(inner, { maxBoundaryGapMinutes: 60 }).ask(totals);
    expect(kept(totalsName).closed).toBe(true);
  });

  test("totals of a day of which the device knows nothing are asked again", async () => {
    await archived(home(() => ({ io_id: 1, data: { t1: [0, 0] } }))).ask(totals);
    expect(kept(totalsName).closed).toBe(false);
  });

  test.each([
    ["2026-12-01T01:59:59+01:00", false],
    ["2026-12-01T02:00:00+01:00", true],
  ])("a month asked at %s is final: %s", async (now, closed) => {
    await archived(home(bodies, now)).ask(month);
    expect(kept(monthName).closed).toBe(closed);
  });

  test("N19: what was provisional is replaced when it is final", async () => {
    const inner = home(bodies, "2026-11-20T12:00:00+01:00");
    await archived(inner).ask(month);
    inner.now = ms("2026-12-02T12:00:00+01:00");
    await archived(inner).ask(month);
    await archived(inner).ask(month);
    expect(inner.asked).toHaveLength(2);
  });

  test("a zone in which the kept file is about another month does not use it", async () => {
    await archived(home()).ask({ ...month, at: ms("2026-11-30T23:00:00+01:00") });
    expect(await offline().ask(month)).toBeDefined();
    const elsewhere = offline({ zone: "Pacific/Auckland" });
    expect(await failure(elsewhere.ask(month))).toMatchObject({ code: "not-archived" });
  });

  test("a zone that contradicts the inner source's is a mistake", () => {
    expect(() => archived(home(), { zone: "Pacific/Auckland" })).toThrow(RangeError);
  });
});

describe("what is not kept", () => {
  test("values of the moment pass through", async () => {
    const query = { kind: "realtime", meter: "p1" } as const;
    const inner = home(() => MIDNIGHT);
    await archived(inner).ask(query);
    await archived(inner).ask(query);
    expect(inner.asked).toHaveLength(2);
    expect(fileNames()).toEqual([]);
  });

  test("N5: an answer that cannot be read is refused and leaves nothing", async () => {
    const inner = home(() => '{"io_id":1,"data":{"electric_energy_low":[[1,');
    expect(await failure(archived(inner).ask(month))).toMatchObject({ code: "malformed" });
    expect(fileNames()).toEqual([]);
  });

  test("a body that holds a key does not reach the disk (H10)", async () => {
    await archived(home(() => ({ ...days, self: "https://x/?api_key=4e4f" }))).ask(month);
    expect(fileNames()).toEqual([]);
  });

  test("lists are asked again, and the last is kept", async () => {
    const inner = home();
    for (const query of [{ kind: "devices" }, { kind: "ios" }, { kind: "io", meter: "p1" }] as const) {
      await archived(inner).ask(query);
      await archived(inner).ask(query);
      await offline().ask(query);
    }
    expect(inner.asked).toHaveLength(6);
    expect(Object.keys(kept("raw/cemm.json"))).toEqual(["schema", "query", "askedAt", "closed", "sha256", "body"]);
    expect(kept(`raw/${UID}/io.json`).closed).toBe(false);
  });
});

describe("offline", () => {
  test("answers what is kept, final or not, without a source", async () => {
    await archived(home(bodies, "2026-11-20T12:00:00+01:00")).ask(month);
    const inner = home();
    const page = await archived(inner, { offline: true }).ask(month);
    expect([...(page.series.columns.netLowKwh ?? [])]).toEqual([1.5]);
    expect(inner.asked).toEqual([]);
  });

  test.each<[Query, string, string]>([
    [totals, 'Cannot answer "p1 totals 2026-11-05" offline', "`meterkast fetch 2026-11-05`"],
    [month, 'Cannot answer "p1 month 2026-11" offline', "`meterkast fetch 2026-11`"],
    [{ ...month, kind: "year" }, 'Cannot answer "p1 year 2026" offline', "`meterkast fetch 2026`"],
    [{ kind: "realtime", meter: "p1" }, 'Cannot answer "p1 realtime" offline', "`meterkast devices`"],
  ])("names what is missing and how to get it: $kind", async (query, said, command) => {
    const error = await failure(offline({ uid: UID }).ask(query));
    expect(error).toMatchObject({ code: "not-archived", message: expect.stringContaining(said) });
    expect(error.hint?.en).toContain(command);
  });

  test("the device is the only one of the archive", async () => {
    expect(await failure(offline().uid())).toMatchObject({ code: "not-archived" });
    mkdirSync(file(`raw/${UID}`), { recursive: true });
    mkdirSync(file("raw/elsewhere"));
    expect(await offline().uid()).toBe(UID);
    mkdirSync(file("raw/00-11-22-33-44-55"));
    expect((await failure(offline().uid())).message).toContain("00-11-22-33-44-55, FF-FF-FF-FF-FF-FF");
    expect(await offline({ uid: "00:11:22:33:44:55" }).uid()).toBe("00-11-22-33-44-55");
  });
});

describe("which device, online", () => {
  test("is the inner source's, unless it was given", async () => {
    const inner = home();
    expect(await archived(inner).uid()).toBe(UID);
    expect(await archived(inner, { uid: "00:11:22:33:44:55" }).uid()).toBe("00-11-22-33-44-55");
    expect(inner.uidsAsked).toBe(1);
  });

  test("is known without asking when the list was kept for the same account", async () => {
    const inner = home();
    await archived(inner, { account: "a" }).ask(totals);
    await archived(inner, { account: "a" }).ask(totals);
    expect(inner.asked.map(({ kind }) => kind)).toEqual(["devices", "totals"]);
    expect(inner.uidsAsked).toBe(0);
    await archived(inner, { account: "b" }).uid();
    expect(inner.asked.map(({ kind }) => kind)).toEqual(["devices", "totals", "devices"]);
  });
});

describe("broken files", () => {
  const damages: [string, (text: string) => string][] = [
    ["of 0 bytes (D3)", () => ""],
    ["cut short (D3)", (text) => text.slice(0, -20)],
    ["with a changed body (D4)", (text) => text.replace("1.5", "9.5")],
    ["of another form", () => '{"schema":"meterkast.raw/1"}'],
    ["with a form of its own", (text) => text.replace('"closed":true', '"closed":"yes"')],
  ];

  test.each(damages)("%s is set aside and asked again", async (_, damage) => {
    const inner = home();
    const page = await archived(inner).ask(month);
    writeFileSync(file(monthName), damage(readFileSync(file(monthName), "utf8")));
    expect(await archived(inner).ask(month)).toEqual(page);
    expect(inner.asked).toHaveLength(2);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "set-aside", movedTo: `${file(monthName)}.corrupt` }),
    );
    expect(await verifyArchive(dir)).toMatchObject({ broken: [], setAside: [`${monthName}.corrupt`] });
  });

  test.each(damages)("%s is refused offline, and left for a person to see", async (_, damage) => {
    await archived(home()).ask(month);
    writeFileSync(file(monthName), damage(readFileSync(file(monthName), "utf8")));
    expect(await failure(offline().ask(month))).toMatchObject({ code: "corrupt", file: file(monthName) });
    expect((await verifyArchive(dir)).broken).toMatchObject([{ name: monthName }]);
  });

  test("D6: a file of a newer version is neither read nor touched", async () => {
    await archived(home()).ask(month);
    const newer = readFileSync(file(monthName), "utf8").replace("meterkast.raw/1", "meterkast.raw/2");
    writeFileSync(file(monthName), newer);
    expect((await failure(archived(home()).ask(month))).message).toContain("a newer meterkast wrote it");
    expect(readFileSync(file(monthName), "utf8")).toBe(newer);
  });

  test("a file about another question is not taken for this one", async () => {
    await archived(home()).ask(month);
    const wrong = readFileSync(file(monthName), "utf8");
    const december = file(`raw/${UID}/p1/month/2026-12-01.json`);
    writeFileSync(december, wrong);
    const asked = { ...month, at: ms("2026-12-05T12:00:00+01:00") };
    expect(await failure(offline().ask(asked))).toMatchObject({ code: "not-archived" });
  });
});

describe("the disk", () => {
  test("D12: files and folders are the owner's only", async () => {
    await archived(home(), { dir: file("new/archive") }).ask(month);
    expect(statSync(file(`new/archive/${monthName}`)).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file(`new/archive/${monthName}`))).mode & 0o777).toBe(0o700);
    expect(statSync(file("new")).mode & 0o777).toBe(0o700);
  });

  test("D2: a write that fails leaves the old file and nothing else", async () => {
    const one = new KeptFile(dir, "raw/one.json");
    await one.write("old");
    mkdirSync(file("raw/two.json/occupied"), { recursive: true });
    expect(await failure(new KeptFile(dir, "raw/two.json").write("new"))).toBeInstanceOf(ArchiveError);
    expect(readdirSync(file("raw")).sort()).toEqual(["one.json", "two.json"]);
    expect(await one.read()).toBe("old");
  });

  test("D5: a folder that is a file is named", async () => {
    writeFileSync(file("raw"), "");
    expect(await failure(archived(home()).ask(month))).toMatchObject({ code: "permission", file: file(monthName) });
  });

  test("H12: a link is not followed, as a file or as a folder", async () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    await archived(home()).ask(month);
    rmSync(file(monthName));
    symlinkSync(join(outside, "target.json"), file(monthName));
    expect(await failure(archived(home()).ask(month))).toMatchObject({ code: "permission" });
    rmSync(dirname(file(monthName)), { recursive: true });
    symlinkSync(outside, dirname(file(monthName)));
    expect((await failure(archived(home()).ask(month))).message).toContain("a link to elsewhere");
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  test.each(["../../etc/x", "/etc/x", "FF-FF-FF-FF-FF-FF/..", "CON", "FF\0", "‮FF-FF-FF-FF-FF-FF", ""])(
    "H1: %j never becomes a path",
    (uid) => expect(() => archived(home(), { uid })).toThrow(RangeError),
  );

  test("H1: neither does a meter that is none", async () => {
    const query = { ...month, meter: "../../x" as "p1" };
    await expect(archived(home()).answer(query)).rejects.toThrow(RangeError);
  });
});

describe("looking at an archive", () => {
  test("what it holds is counted by device, meter and kind", async () => {
    const source = archived(
      home((query) => (query.kind === "totals" ? counters("2026-11-04T23:59:00+01:00") : bodies(query))),
    );
    for (const query of [month, totals, { ...totals, at: lastSecond - DAY }]) await source.answer(query);
    await source.ask({ kind: "devices" });
    expect(await listArchive(dir)).toEqual([
      { uid: UID, meter: "p1", kind: "month", count: 1, first: "2026-11-01", last: "2026-11-01" },
      { uid: UID, meter: "p1", kind: "totals", count: 2, first: "2026-11-04", last: "2026-11-05" },
    ]);
    expect(await verifyArchive(dir)).toEqual({ closed: 2, provisional: 2, broken: [], setAside: [] });
  });

  test("one that is not there holds nothing", async () => {
    expect(await listArchive(file("none"))).toEqual([]);
    expect(await verifyArchive(file("none"))).toEqual({ closed: 0, provisional: 0, broken: [], setAside: [] });
  });
});

test("any answer comes back from its file as it went in", () => {
  const query = fc.oneof(
    fc.constant({ kind: "devices" } as const),
    fc.record({
      kind: fc.constantFrom("day", "totals"),
      meter: fc.constantFrom(...METERS),
      at: fc.integer({ min: 1e11, max: 4e12 }),
    }),
  );
  const answer = fc.record({ body: fc.string({ unit: "binary" }), askedAt: fc.integer({ min: 0, max: 4e12 }) });
  const any = fc.record({ query, answer, closed: fc.boolean() });
  fc.assert(
    fc.property(any, (before) => {
      expect(readKept(writeKept(before as KeptAnswer))).toEqual(before);
    }),
  );
});
