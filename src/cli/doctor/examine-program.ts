import process from "node:process";
import { VERSION } from "../../version.ts";
import type { Context } from "../context.ts";
import { type Finding, fine } from "./finding.ts";

/** What runs, and whether it knows civil time. */
export function examineProgram({ zone }: Context): readonly Finding[] {
  const { versions } = process;
  const runtime = versions.deno === undefined ? `Node ${versions.node}` : `Deno ${versions.deno}`;
  const icu = versions.icu === undefined ? "" : `, ICU ${versions.icu}`;
  return [
    fine(
      `program: meterkast ${VERSION}, ${runtime}, ${process.platform}`,
      `programma: meterkast ${VERSION}, ${runtime}, ${process.platform}`,
    ),
    fine(`zone: ${zone} is known${icu}`, `zone: ${zone} is bekend${icu}`),
  ];
}
