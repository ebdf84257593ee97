// The public API on Deno, from source: fetch, table, bill, Markdown and PDF of the demo home.
import assert from "node:assert/strict";
import { bill, period, readContract, resample, samples, toMarkdown, toPdf, toTable, usage } from "meterkast";
import { demoSource } from "meterkast/testing";
import monthlyBill from "../../reports/monthly-bill.ts";

const path = (relative: string): string => new URL(`../../${relative}`, import.meta.url).pathname;

const home = demoSource();
const contract = await readContract(path("fixtures/contracts/demo.yaml"));
const november = period("2022-11", contract.zone);

const used = await usage(home, contract, november);
const owed = bill(used, contract, { lang: "en" });
assert.equal(owed.status, "final");
assert.match(owed.totals.gross, /^\d+\.\d\d$/);

const day = period("2022-11-02", contract.zone);
const hours = resample(await toTable(samples(home, { meter: "p1", every: "minute", period: day })), "hour");
assert.equal(hours.numRows(), 24);

const document = monthlyBill.build({ bill: owed, days: used.days, contract, lang: "en" });
assert.match(toMarkdown(document).text, /Calculated energy bill/);
const pdf = await toPdf(document, {
  fonts: {
    regular: path("reports/fonts/IBMPlexSans-Regular.ttf"),
    semiBold: path("reports/fonts/IBMPlexSans-SemiBold.ttf"),
  },
});
assert.equal(new TextDecoder().decode(pdf.slice(0, 5)), "%PDF-");

console.log(
  `deno ${Deno.version.deno}: bill of ${owed.period.text} is ${owed.totals.gross} ${owed.currency}, PDF of ${pdf.length} bytes`,
);
