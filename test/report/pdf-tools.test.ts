import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Attachment } from "../../src/report/attachment.ts";
import type { Document } from "../../src/report/document.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import type { Lang } from "../../src/text.ts";
import { fonts } from "../support/fonts.ts";
import { pdfTool } from "../support/pdf-tool.ts";
import { outside, overlaps, pdfWords } from "../support/pdf-words.ts";
import { allDocuments } from "./all-documents.ts";

const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);

const ATTACHMENTS: readonly Attachment[] = [
  { name: "bill.json", type: "application/json", content: '{ "total": "254.45" }\n', relationship: "data" },
  { name: "contract.yaml", type: "application/yaml", content: BYTES, relationship: "source" },
  { name: "empty.csv", type: "text/csv", content: "", relationship: "data" },
];

const REPORTS = [
  "monthly-bill",
  "annual-statement",
  "settlement",
  "contract-comparison",
  "supplier-check",
  "data-quality",
  "energy-review",
];

const LANGS: Readonly<Record<Lang, string>> = { nl: "nl-NL", en: "en-GB" };

const fontsOf = (pdf: Uint8Array): readonly (readonly string[] | undefined)[] =>
  pdfTool(pdf, "pdffonts", ["FILE"])
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => /^\w{6}\+(\S+) .*\b(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line)?.slice(1));

const structureOf = (pdf: Uint8Array): string =>
  pdfTool(pdf, "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"]);

function outlineOf(pdf: Uint8Array): readonly string[] {
  const { outlines } = JSON.parse(pdfTool(pdf, "qpdf", ["--json", "--json-key=outlines", "FILE"]));
  return outlines.map(({ title }: { readonly title: string }) => title);
}

describe.each(["nl", "en"] as const)("in %s", (lang) => {
  let documents: ReadonlyMap<string, Document>;
  beforeAll(async () => {
    documents = await allDocuments(lang);
  }, 120_000);

  test.each(REPORTS)("%s is a PDF/A-3b that the tools of others read without a complaint", async (name) => {
    const document = documents.get(name)!;
    const pdf = await toPdf(document, { fonts, attachments: ATTACHMENTS });

    expect(pdfTool(pdf, "qpdf", ["--check", "FILE"])).toContain("No syntax or stream encoding errors found");
    const info = pdfTool(pdf, "pdfinfo", ["FILE"]);
    expect(info).toContain(document.title);
    expect(info).toMatch(/Tagged: +no/);
    expect(info).toMatch(/Encrypted: +no/);
    expect(info).toMatch(/JavaScript: +no/);
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
    const structure = structureOf(pdf);
    expect(structure).toContain(`/Lang (${LANGS[lang]})`);
    expect(structure).toContain("/DisplayDocTitle true");
    expect(structure).toMatch(/\/OutputIntents \[[\s\S]*\/S \/GTS_PDFA1/);
    expect(structure).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(structure).not.toMatch(/\/(URI|JS|Launch|RichMedia|Movie|Sound|SMask \d)\b/);

    const headings = document.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(outlineOf(pdf)).toEqual([document.title, ...headings]);

    const used = fontsOf(pdf);
    expect(used.length).toBeGreaterThan(0);
    for (const font of used) expect(font).toEqual([expect.stringMatching(/^IBMPlexSans-/), "yes", "yes", "yes"]);

    const words = pdfWords(pdf);
    expect(words.length).toBeGreaterThan(50);
    expect([outside(words), overlaps(words)]).toEqual([[], []]);
  });
});

describe("attachments", () => {
  let document: Document;
  beforeAll(async () => {
    document = (await allDocuments("nl")).get("monthly-bill")!;
  }, 120_000);

  test("come out of the PDF byte by byte, each with what it is to the document", async () => {
    const pdf = await toPdf(document, { fonts, attachments: ATTACHMENTS });
    const found = pdfTool(
      pdf,
      "pdfdetach",
      ["-saveall", "-o", "FOLDER", "FILE"],
      (_, folder) => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])),
    );
    for (const { name, content } of ATTACHMENTS)
      expect(Buffer.compare(found.get(name)!, Buffer.from(content)), name).toBe(0);
    const structure = structureOf(pdf);
    expect(structure.match(/\/AFRelationship \/Data/g)).toHaveLength(2);
    expect(structure.match(/\/AFRelationship \/Source/g)).toHaveLength(1);
  });

  test("change the bytes of the PDF only when they differ themselves", async () => {
    const made = (attachments: readonly Attachment[]) => toPdf(document, { fonts, attachments });
    const [one, other, changed] = [await made(ATTACHMENTS), await made(ATTACHMENTS), await made(ATTACHMENTS.slice(1))];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.compare(one, changed)).not.toBe(0);
  });
});
