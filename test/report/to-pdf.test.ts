import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { ReportError } from "../../src/errors.ts";
import { pdfDefinition } from "../../src/report/pdf/pdf-definition.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import type { Lang } from "../../src/text.ts";
import { sampleBill, sampleInput, variants } from "./sample.ts";

const font = (name: string): string =>
  fileURLToPath(new URL(`../../reports/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));
const fonts = { regular: font("Regular"), semiBold: font("SemiBold") };
const documentOf = (lang: Lang, bill: Bill = sampleBill) => monthlyBill.build(sampleInput(lang, bill));
const pages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;

/** Poppler's text of a PDF, with the layout of the page; .ci/run installs it, so its absence is a failure. */
function textOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "meterkast-pdf-"));
  try {
    writeFileSync(join(folder, "bill.pdf"), pdf);
    return execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", join(folder, "bill.pdf"), "-"], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

afterEach(() => vi.restoreAllMocks());

describe("toPdf", () => {
  test.each(["nl", "en"] as const)("the definition of the bill in %s is this one", async (lang) => {
    const definition = JSON.stringify(pdfDefinition(documentOf(lang)), null, 1);
    await expect(definition).toMatchFileSnapshot(`golden/2026-11.${lang}.pdf.json`);
  });

  test("equal documents give equal bytes, also when made at once, and without a warning", async () => {
    const warn = vi.spyOn(console, "warn");
    const [one, other] = await Promise.all([toPdf(documentOf("nl"), { fonts }), toPdf(documentOf("nl"), { fonts })]);
    const again = await toPdf(documentOf("nl"), { fonts });
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(again))).toBe(0);
    expect(warn).not.toHaveBeenCalled();
  });

  test.each(
    [...(["nl", "en"] as const)].flatMap((lang) =>
      Object.entries({ sample: sampleBill, ...variants }).map(([name, bill]) => ({ lang, name, bill })),
    ),
  )("$name in $lang: two pages unless there is more to tell, each numbered", async ({ lang, name, bill }) => {
    const pdf = await toPdf(documentOf(lang, bill), { fonts, compress: false });
    const count = name === "crowded" ? 3 : 2;
    expect(pages(pdf)).toBe(count);
    const text = textOf(pdf);
    for (let page = 1; page <= count; page++)
      expect(text).toContain(lang === "nl" ? `Pagina ${page} van ${count}` : `Page ${page} of ${count}`);
  });

  test.each(["nl", "en"] as const)(
    "every number of the tables in %s is in the PDF as it is in the Markdown",
    async (lang) => {
      const document = documentOf(lang);
      const printed = textOf(await toPdf(document, { fonts }));
      const shown = { ...document, blocks: document.blocks.filter(({ kind }) => kind !== "chart") };
      const numbers = toMarkdown(shown).text.match(/−?\d[\d.,]*\d/g) ?? [];
      expect(numbers.length).toBeGreaterThan(100);
      for (const number of numbers) expect(printed).toContain(number);
    },
  );

  test("a font that is not there is refused by its name", async () => {
    const missing = { ...fonts, regular: "/nowhere/font.ttf" };
    const error = await toPdf(documentOf("nl"), { fonts: missing }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ReportError);
    expect(String(error)).toContain('"/nowhere/font.ttf"');
  });
});
