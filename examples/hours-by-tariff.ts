// A week of minutes as an arquero table: energy by hour, then by tariff.
import { op } from "arquero";
import { period, resample, samples, toTable } from "meterkast";
import { demoSource } from "meterkast/testing";

const home = demoSource();
const week = period("2022-W46", home.zone);

const minutes = await toTable(samples(home, { meter: "p1", every: "minute", period: week }));
const hours = resample(minutes, "hour");

hours
  .groupby("tariff")
  .rollup({ import: op.sum("import_wh"), export: op.sum("export_wh") })
  .print();
