import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Stop } from "../../src/cli/stop.ts";
import { run, simulated } from "./run-command.ts";

/** Stops a run at its n-th wait for a device that never gets ready. */
function stopAt(count: number, reason: Stop) {
  const controller = new AbortController();
  let waits = 0;
  const sleep = async (_ms: number, signal?: AbortSignal): Promise<void> => {
    waits += 1;
    if (waits === count) controller.abort(reason);
    signal?.throwIfAborted();
  };
  return { signal: controller.signal, patience: { policy: { spacingMs: 0 }, sleep } };
}

test.each([
  { lang: "en_GB", said: "meterkast: Stopped\n" },
  { lang: "nl_NL", said: "meterkast: Gestopt\n" },
])("Ctrl-C is exit 130, ends the request, and gives the archive back ($lang)", async ({ lang, said }) => {
  const { server, env } = await simulated();
  server.fail("promise", { times: 99, path: "/day/" });
  const stop = stopAt(3, new Stop());
  const ran = await run(["fetch", "2022-11-07/2022-11-14"], { env: { ...env, LANG: lang }, ...stop });
  expect(ran).toMatchObject({ code: 130, out: "", err: said });
  expect(existsSync(join(env.HOME ?? "", ".local/share/meterkast/lock"))).toBe(false);
  // What had come is kept: the next run begins where this one ended.
  const before = server.requests.length;
  expect(before).toBeGreaterThan(10);
  const again = await run(["fetch", "2022-11-07/2022-11-14"], { env, ...stopAt(1, new Stop()) });
  expect(again.code).toBe(130);
  expect(server.requests.slice(before).filter(({ path }) => path.includes("p1/totals")).length).toBe(0);
});

test("live goes on until Ctrl-C", async () => {
  const controller = new AbortController();
  const ran = await run(["live", "--demo"], {
    signal: controller.signal,
    onOut: () => controller.abort(new Stop()),
  });
  expect(ran).toMatchObject({ code: 130, err: "meterkast: Stopped\n" });
  expect(ran.out).toMatch(/^2023-04-02 20:00:0\d +\S+ W {2}low {6}\S+ per hour\n$/);
});

test("a reader that leaves early is exit 0, without a word", async () => {
  const { server, env } = await simulated();
  server.fail("promise", { times: 99 });
  const ran = await run(["devices"], { env, ...stopAt(2, new Stop(0)) });
  expect(ran).toMatchObject({ code: 0, out: "", err: "" });
});
