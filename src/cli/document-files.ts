import type { Attachment } from "../report/attachment.ts";
import type { Document } from "../report/document.ts";
import type { ChartStyle } from "../report/markdown/markdown-chart.ts";
import { toHtml } from "../report/to-html.ts";
import { toMarkdown } from "../report/to-markdown.ts";
import { toPdf } from "../report/to-pdf.ts";
import type { Format } from "./options.ts";
import type { OutputFile } from "./output-file.ts";
import { packageFile } from "./package-file.ts";

/** What is to be written, and under which name. */
export interface Written {
  /** Of the files, without extension. */
  readonly name: string;
  readonly document: Document;
  /** The same numbers without words around them. */
  readonly data: Readonly<Record<"json" | "csv", string>>;
  readonly charts: ChartStyle;
  /** Files of it whatever the formats are: the slots of dynamic prices. */
  readonly beside?: readonly OutputFile[] | undefined;
  /** What its numbers were made from. */
  readonly sources?: readonly Attachment[] | undefined;
}

const FONTS = {
  regular: packageFile("reports/fonts/IBMPlexSans-Regular.ttf"),
  semiBold: packageFile("reports/fonts/IBMPlexSans-SemiBold.ttf"),
};

function markdownFiles({ name, document, charts }: Written): OutputFile[] {
  const assets = name === "bill" ? "assets" : `assets/${name}`;
  const markdown = toMarkdown(document, { charts, assets });
  return [{ path: `${name}.md`, content: markdown.text }, ...markdown.assets];
}

const data = (name: string, type: string, content: OutputFile["content"]): Attachment => ({
  name,
  type,
  content,
  relationship: "data",
});

/** What lies beside the document lies in it too: from the PDF alone it can be recomputed. */
const attachments = ({ name, data: { json, csv }, beside = [], sources = [] }: Written): readonly Attachment[] => [
  data(`${name}.json`, "application/json", json),
  data(`${name}.csv`, "text/csv", csv),
  ...beside.map(({ path, content }) => data(path, "text/csv", content)),
  ...sources,
];

async function filesOf(format: Format, written: Written): Promise<readonly OutputFile[]> {
  const { name, document } = written;
  switch (format) {
    case "pdf":
      return [
        { path: `${name}.pdf`, content: await toPdf(document, { fonts: FONTS, attachments: attachments(written) }) },
      ];
    case "html":
      return [{ path: `${name}.html`, content: toHtml(document) }];
    case "md":
      return markdownFiles(written);
    case "json":
      return [{ path: `${name}.json`, content: written.data.json }];
    case "csv":
      return [{ path: `${name}.csv`, content: written.data.csv }];
  }
}

/** A document in each of the formats, its main file first; drawings come after the Markdown that shows them. */
export async function documentFiles(written: Written, formats: readonly Format[]): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of formats) files.push(...(await filesOf(format, written)));
  return files;
}
