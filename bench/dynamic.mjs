// A year of quarter-hour prices and energy, import and export, from what was read to a bill.
import { bill, defineContract, period, priceSeriesOf, usage } from "meterkast";
import { demoSource } from "meterkast/testing";
import { sideBySide } from "./side-by-side.mjs";

const QUARTER = 900_000;
const home = demoSource();
const year = period("2022", home.zone);
const count = (year.end - year.start) / QUARTER;

const rows = Array.from({ length: count }, (_, slot) => {
  const price = (0.1 + 0.15 * Math.sin(slot / 15) + (slot % 7) / 1000).toFixed(7);
  return `${new Date(year.start + slot * QUARTER).toISOString().replace(".000", "")},${price}`;
});
const text = ["start,price", ...rows].join("\n");
const prices = { "quarters.csv": priceSeriesOf(text, "quarters.csv") };
const entry = (from, rest) => ({ from, dynamic: { prices: "quarters.csv", surcharge: "0.01653" }, ...rest });
const contract = defineContract(
  {
    name: "Dynamisch",
    vat: "excluded",
    settlement: "none",
    electricity: { supply: [entry("2022-01-01")], feedIn: [entry("2022-01-01", { vat: 0 })] },
  },
  { prices },
);

const read = await usage(home, contract, year, { now: Date.parse("2024-01-01T00:00:00Z") });
const answer = JSON.stringify(read.slots.map(({ thousandths }) => Array.from(thousandths)));

await sideBySide(
  `${count} quarters in two directions`,
  {
    "JSON.parse of the energy alone": () => JSON.parse(answer),
    "bill()": () => bill(read, contract),
    "priceSeriesOf (35,040 rows of text)": () => priceSeriesOf(text, "quarters.csv"),
  },
  { rounds: 20, warmUp: 5 },
);
