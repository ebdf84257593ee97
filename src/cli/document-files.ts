import type { Document } from "../report/document.ts";
import type { ChartStyle } from "../report/markdown/markdown-chart.ts";
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

async function filesOf(format: Format, written: Written): Promise<readonly OutputFile[]> {
  const { name, document, data } = written;
  switch (format) {
    case "pdf":
      return [{ path: `${name}.pdf`, content: await toPdf(document, { fonts: FONTS }) }];
    case "md":
      return markdownFiles(written);
    case "json":
      return [{ path: `${name}.json`, content: data.json }];
    case "csv":
      return [{ path: `${name}.csv`, content: data.csv }];
  }
}

/** A document in each of the formats, its main file first; drawings come after the Markdown that shows them. */
export async function documentFiles(written: Written, formats: readonly Format[]): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const format of formats) files.push(...(await filesOf(format, written)));
  return files;
}
