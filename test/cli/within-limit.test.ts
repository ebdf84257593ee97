import { expect, test, vi } from "vitest";
import { EXIT, exitCodeOf } from "../../src/cli/exit-code.ts";
import { withinLimit } from "../../src/cli/within-limit.ts";

const endless = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

test("a run that takes too long ends with exit 4, and says what helps", async () => {
  vi.useFakeTimers();
  try {
    const ended = withinLimit(15, new AbortController().signal, endless).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    const error = await ended;
    expect(error).toMatchObject({ message: "Cannot finish within 15 minutes: the service is too slow today" });
    expect(exitCodeOf(error)).toBe(EXIT.service);
  } finally {
    vi.useRealTimers();
  }
});

test("a run that is done, or was stopped, leaves no timer behind", async () => {
  vi.useFakeTimers();
  try {
    expect(await withinLimit(15, new AbortController().signal, async () => "done")).toBe("done");
    const stopped = AbortSignal.abort("stopped");
    await expect(withinLimit(15, stopped, async (signal) => signal.throwIfAborted())).rejects.toBe("stopped");
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
