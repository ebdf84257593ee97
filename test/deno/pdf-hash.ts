// The SHA-256 of the sample bill as a PDF without compression: a test compares it with that of Node.
import { createHash } from "node:crypto";
import monthlyBill from "../../reports/monthly-bill.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import { sampleInput } from "../report/sample.ts";
import { fonts } from "../support/fonts.ts";

const pdf = await toPdf(monthlyBill.build(sampleInput("nl")), { fonts, compress: false });
console.log(createHash("sha256").update(pdf).digest("hex"));
