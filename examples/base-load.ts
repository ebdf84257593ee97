// What a home uses when everybody sleeps: the mean power between 02:00 and 05:00, night by night, as a stream.

import { collect, period, samples } from "meterkast";
import { demoSource } from "meterkast/testing";
import { map, tap } from "rxjs";

const home = demoSource();
const HOUR = 3_600_000;

const nights = samples(home, { meter: "p1", every: "hour", period: period("2022-W46", home.zone) }).pipe(
  map(({ date, start, times, columns }) => {
    const night = [...times].flatMap((at, index) =>
      at >= start + 2 * HOUR && at < start + 5 * HOUR ? [columns.importWh![index]!] : [],
    );
    return { date, watts: Math.round(night.reduce((sum, wh) => sum + wh, 0) / night.length) };
  }),
  tap(({ date, watts }) => console.log(`${date}  ${String(watts).padStart(4)} W`)),
);

await collect(nights);
