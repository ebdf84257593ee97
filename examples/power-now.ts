// What the power of this moment costs in an hour, and a word when it is much. Without take(1) it goes on, every 10 s.
import { alerts, collect, costPerHour, follow, readContract } from "meterkast";
import { demoSource } from "meterkast/testing";
import { map, merge, share, take, tap } from "rxjs";

const now = () => Date.UTC(2022, 10, 16, 16, 30); // of the demo only: your own home has the clock
const home = demoSource({ now });
const contract = await readContract(new URL("../fixtures/contracts/demo.yaml", import.meta.url).pathname);

const pages = follow(home, { meter: "p1" }).pipe(take(1), share());
const costs = pages.pipe(
  costPerHour(contract),
  map(({ w, perKwh, perHour, currency }) => `${w} W at ${perKwh} ${currency}/kWh: ${perHour} ${currency} per hour`),
);
const warnings = pages.pipe(
  alerts([{ name: "the oven is on", above: 800 }]),
  map(({ rule, w }) => `${rule}: ${w} W`),
);

await collect(merge(costs, warnings).pipe(tap((line) => console.log(line))));
