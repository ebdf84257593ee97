import type { Text } from "../text.ts";
import { checkZone } from "../units/zone.ts";
import { fileBytes, utf8Text } from "./file-bytes.ts";
import { checkForm } from "./form/check-form.ts";
import { overridesForm } from "./form/overrides-form.ts";
import { yamlDocument } from "./form/yaml-document.ts";
import type { ReadingOverride } from "./reading-override.ts";

const KIND: Text = { en: "overrides", nl: "overrides" };

export interface ReadOverridesOptions {
  /** Whose clock a time without offset is: the contract's zone. @default "Europe/Amsterdam" */
  readonly zone?: string | undefined;
}

/**
 * Read the meter readings that a person puts in the place of the device's, YAML 1.2 or JSON: a list of
 * `{ at, register, value, reason, date }` (interface §2). Read as strictly as a contract: an unknown key, a number with a
 * comma, a time that the clock skips or repeats, one register twice at one time is refused with its line and column.
 *
 * @throws ContractError `unreadable` when there is no such text file, `invalid` with the first problem in the file otherwise;
 *   RangeError for a zone that is none
 * @example
 * const overrides = await readOverrides("overrides.yaml", { zone: contract.zone });
 * await usage(home, contract, november, { overrides });
 */
export async function readOverrides(
  file: string,
  { zone = "Europe/Amsterdam" }: ReadOverridesOptions = {},
): Promise<readonly ReadingOverride[]> {
  const named = { file, kind: KIND };
  const { value, problems, place } = yamlDocument(utf8Text(await fileBytes(named), named));
  return checkForm(overridesForm(checkZone(zone)), value, { file, problems, place });
}
