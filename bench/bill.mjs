// A month's bill from readings that are at hand.
import { bill, period, readContract, usage } from "meterkast";
import { demoSource } from "meterkast/testing";
import { sideBySide } from "./side-by-side.mjs";

const home = demoSource();
const contract = await readContract("fixtures/contracts/demo.yaml");
const november = await usage(home, contract, period("2022-11", contract.zone));
const readings = JSON.stringify(bill(november, contract));

await sideBySide(
  `A bill of ${november.period.days} days and ${bill(november, contract).lines.length} lines`,
  {
    "JSON.parse of the finished bill": () => JSON.parse(readings),
    "bill()": () => bill(november, contract),
  },
  { rounds: 300, warmUp: 100 },
);
