// The bill of a month, as numbers and as Markdown.
import { bill, period, readContract, usage } from "meterkast";
import { demoSource } from "meterkast/testing";

const home = demoSource();
const contract = await readContract(new URL("../fixtures/contracts/demo.yaml", import.meta.url).pathname);

const november = await usage(home, contract, period("2022-11", contract.zone));
const owed = bill(november, contract, { lang: "en" });

for (const { label, quantity, unit, price, amount } of owed.lines)
  console.log(
    `${label.padEnd(42)} ${quantity.padStart(9)} ${unit.padEnd(5)} x ${price.padStart(10)} = ${amount.padStart(8)}`,
  );
console.log(`Total including VAT: ${owed.totals.gross} ${owed.currency}, ${owed.status}`);
