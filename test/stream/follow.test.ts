import { VirtualTimeScheduler } from "rxjs";
import { expect, test } from "vitest";
import { SourceError, type SourceErrorCode } from "../../src/errors.ts";
import type { RealtimePage, Source } from "../../src/source/source.ts";
import { follow } from "../../src/stream/follow.ts";
import { memorySource, type Script } from "./memory-source.ts";

const page = (at: number, w = 100): RealtimePage => ({
  kind: "realtime",
  meter: "p1",
  channels: { electric_power: { at, value: w }, gas: { at: at - 3_600_000, value: 2616 } },
  askedAt: at,
  issues: [],
});
const failure = (code: SourceErrorCode): SourceError =>
  new SourceError({ code, text: { en: "Your CEMM did not answer", nl: "Uw CEMM antwoordde niet" } });

/** Follows for so many seconds of virtual time, in which answers arrive within the second. */
async function followed(source: Source, seconds: number, every = 10_000) {
  const scheduler = new VirtualTimeScheduler(undefined, 0);
  const result = { pages: [] as RealtimePage[], error: undefined as unknown };
  const subscription = follow(source, { meter: "p1", every, scheduler }).subscribe({
    next: (value) => result.pages.push(value),
    error: (error: unknown) => {
      result.error = error;
    },
  });
  for (let second = 0; second <= seconds; second += 1) {
    scheduler.maxFrames = second * 1000;
    scheduler.flush();
    await new Promise((resolve) => setImmediate(resolve));
  }
  subscription.unsubscribe();
  return result;
}

/** Gives the answers one after the other, and the last one for ever. */
const scripted = (...answers: readonly (RealtimePage | Error)[]): Script => {
  let next = 0;
  return () => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  };
};
const codes = (pages: readonly RealtimePage[]): unknown[] =>
  pages.map(({ issues: [issue], channels }) => issue?.code ?? channels.electric_power?.at);

test("polls at once and then every ten seconds", async () => {
  const source = memorySource(scripted(page(10), page(20), page(30), page(40)));
  expect((await followed(source, 35)).pages).toHaveLength(4);
  expect(source.asked).toHaveLength(4);
});

test("case 71: the same instant is emitted once, an older one not at all, and a device that stays behind is told", async () => {
  const { pages } = await followed(memorySource(scripted(page(10), page(10), page(5), page(20))), 120);
  expect(codes(pages)).toEqual([10, 20, "stale"]);
  expect(pages[2]!.channels).toEqual({});
});

test("case 71: after a silence new values are emitted again", async () => {
  const same = Array.from({ length: 8 }, () => page(10));
  expect(codes((await followed(memorySource(scripted(...same, page(90))), 100)).pages)).toEqual([10, "stale", 90]);
});

test("a device whose clock is set back is told of, and followed again from there", async () => {
  const back = Array.from({ length: 8 }, (_, index) => page(100 + index));
  const { pages } = await followed(memorySource(scripted(page(3700), ...back)), 100);
  expect(codes(pages)).toEqual([3700, "stale", 105, 106, 107]);
});

test("case 83: a failed poll is a page that says why, and the next one goes on", async () => {
  const script = scripted(page(10), failure("network"), failure("not-ready"), page(40));
  const { pages, error } = await followed(memorySource(script), 30);
  expect(codes(pages)).toEqual([10, "poll-failed", "poll-failed", 40]);
  expect(pages[1]).toMatchObject({
    askedAt: 10_000,
    channels: {},
    issues: [{ text: { en: "No new values: Your CEMM did not answer" } }],
  });
  expect(error).toBeUndefined();
});

test.each<SourceErrorCode>(["auth", "unsupported-alias", "unknown-device", "redirect"])(
  "what the next poll cannot mend (%s) ends the stream",
  async (code) => {
    const refused = failure(code);
    const source = memorySource(scripted(page(10), refused));
    const { pages, error } = await followed(source, 60);
    expect([pages.length, source.asked.length, error]).toEqual([1, 2, refused]);
  },
);

test("case 83: polls never overlap and never queue when the source is slow", async () => {
  const answers: ((value: unknown) => void)[] = [];
  const source = memorySource(() => new Promise((resolve) => answers.push(resolve)));
  const result = followed(source, 60);
  for (let turn = 0; turn < 34; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(source.asked).toHaveLength(1);
  answers[0]!(page(30));
  expect((await result).pages).toHaveLength(1);
  expect([source.asked.length, source.busiest()]).toEqual([2, 1]);
});

test("case 83: unsubscribing aborts the poll under way and stops the timer", async () => {
  const source = memorySource(() => new Promise(() => {}));
  await followed(source, 5);
  expect(source.aborted).toHaveLength(1);
});

test("a page without any value is passed on", async () => {
  const empty: RealtimePage = { ...page(0), channels: {} };
  expect((await followed(memorySource(scripted(empty)), 10)).pages).toEqual([empty, empty]);
});

test.each([999, 0, Number.NaN])("refuses to poll every %d ms", (every) => {
  expect(() => follow(memorySource(scripted(page(1))), { meter: "p1", every })).toThrow(RangeError);
});
