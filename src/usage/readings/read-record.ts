import { ContractError } from "../../errors.ts";
import type { Register } from "../../reading.ts";
import type { Source } from "../../source/source.ts";
import { REGISTER_NAME } from "../register-name.ts";
import { type MeterRecord, type MeterRecordGiven, meterRecord } from "./meter-record.ts";

function notShown(register: Register): ContractError {
  const { en, nl } = REGISTER_NAME[register];
  return new ContractError({
    code: "unsupported",
    text: {
      en: `Cannot override a reading of ${en}: the source holds energy by interval, not what a meter shows`,
      nl: `Kan geen stand van ${nl} vervangen: de bron bevat energie per tijdvak, niet wat een meter aangeeft`,
    },
  });
}

/**
 * What is on record of the meters behind a source.
 *
 * @throws ContractError `unsupported` for an override where the source has no meter readings to override
 */
export async function readRecord(
  source: Source,
  { contract, overrides = [] }: Omit<MeterRecordGiven, "sums">,
): Promise<MeterRecord> {
  const { sums = [] } = (await source.coverage?.(0, 0)) ?? {};
  const wrong = overrides.find(({ register }) => sums.includes(register));
  if (wrong !== undefined) throw notShown(wrong.register);
  return meterRecord({ contract, overrides, sums });
}
