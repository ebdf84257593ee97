// A year of power by the minute: from the service's own text to an hourly table, beside parsing that text alone.
import { collect, period, resample, samples, toTable } from "meterkast";
import { demoSource } from "meterkast/testing";
import { sideBySide } from "./side-by-side.mjs";

const demo = demoSource();
const year = period("2022", demo.zone);
const answers = new Map();
for (let at = year.start; at < year.end; at += 86_400_000) {
  const query = { kind: "day", meter: "p1", at };
  const page = await demo.ask(query);
  answers.set(page.start, await demo.answer(query));
}
const bodies = [...answers.values()].map(({ body }) => body);

/** The same home with every answer already at hand: what is measured is our work, not the wire. */
const home = {
  ...demo,
  ask: async (query) => demo.decode(query, answers.get([...answers.keys()].findLast((start) => start <= query.at))),
};

await sideBySide(`${bodies.length} days, ${(bodies.join("").length / 1e6).toFixed(1)} MB of JSON`, {
  "JSON.parse of the same text": () => bodies.map((body) => JSON.parse(body)),
  "samples (validated, sorted, on a grid)": () =>
    collect(samples(home, { meter: "p1", every: "minute", period: year })),
  "samples, toTable, resample to hours": async () =>
    resample(await toTable(samples(home, { meter: "p1", every: "minute", period: year })), "hour"),
});
