/**
 * A CEMM in software, for tests and for trying things out without an account: the Open API over real HTTP on loopback, in
 * front of a home that is known to the minute.
 *
 * @example
 * import { cemmSource } from "meterkast";
 * import { simulatedCemm, simulatedHome } from "meterkast/testing";
 *
 * const home = simulatedHome({ readings: [
 *   { at: Date.UTC(2026, 10, 1, 23), t1: 1_000_000, t2: 2_000_000, t3: 0, t4: 0 },
 *   { at: Date.UTC(2026, 10, 2, 23), t1: 1_003_500, t2: 2_004_000, t3: 0, t4: 0 },
 * ] });
 * await using server = await simulatedCemm({ home });
 * const source = cemmSource({ apiKey: server.apiKey, uid: server.uid, baseUrl: server.url });
 *
 * @module
 */
export { demoHome } from "./demo-home.ts";
export { type DemoOptions, demoSource } from "./demo-source.ts";
export type { SimulatedDevice } from "./devices.ts";
export type { FailOptions } from "./fault-queue.ts";
export type { Fault, FaultName } from "./faults.ts";
export type { PromiseOptions } from "./promises.ts";
export type { Reply } from "./reply.ts";
export {
  DEMO_KEY,
  DEMO_UID,
  type SimulatedCemm,
  type SimulatedCemmOptions,
  type SimulatedRequest,
  simulatedCemm,
} from "./simulated-cemm.ts";
export {
  type HomeCount,
  type HomeReading,
  type HomeRegister,
  type HomeRestart,
  type OfflineStretch,
  type SimulatedHome,
  type SimulatedHomeOptions,
  simulatedHome,
} from "./simulated-home.ts";
