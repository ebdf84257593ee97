import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Report, Subject } from "../report/define-report.ts";
import type { Context } from "./context.ts";
import { oneOf } from "./one-of.ts";
import { ownReport } from "./own-report.ts";
import { packageFile } from "./package-file.ts";
import { serveOwnPackage } from "./serve-own-package.ts";

/** From source the reports are TypeScript and import `meterkast`; the built program has them built in. */
const IS_SOURCE = import.meta.url.endsWith(".ts");
const [FOLDER, EXTENSION] = IS_SOURCE ? [packageFile("reports"), ".ts"] : [packageFile("dist/reports"), ".js"];

const isFile = (name: string): boolean => /[\\/]|\.[cm]?[jt]s$/.test(name);

async function namesOfReports(): Promise<readonly string[]> {
  const files = await readdir(FOLDER);
  return files.filter((file) => file.endsWith(EXTENSION)).map((file) => file.slice(0, -EXTENSION.length));
}

async function namedReport(name: string): Promise<Report<Subject>> {
  const known = oneOf(await namesOfReports(), name, "report");
  if (IS_SOURCE) serveOwnPackage();
  const { default: report } = await import(/* @vite-ignore */ pathToFileURL(join(FOLDER, known + EXTENSION)).href);
  return report;
}

/**
 * A report that comes with the package, by name, or one in a file of the user's own. Throws UsageError for an unknown name and
 * ReportError for a file that cannot be used.
 */
export const loadReport = (name: string, { path }: Context): Promise<Report<Subject>> =>
  isFile(name) ? ownReport(path(name)) : namedReport(name);
