import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ContractError } from "../../src/errors.ts";
import { readContract } from "../../src/tariff/read-contract.ts";

const FOLDER = "fixtures/contracts/broken";

async function refusal(file: string): Promise<ContractError> {
  const error = await readContract(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ContractError) return error;
  throw new Error(`${file} was not refused with a ContractError but with ${error}`);
}

const golden = ({ code, text, hint, place }: ContractError): string =>
  [
    `${code} ${place.path ?? "-"} ${place.line ?? "-"}:${place.column ?? "-"}`,
    `en: ${text.en}`,
    `nl: ${text.nl}`,
    ...(hint === undefined ? [] : [`hint en: ${hint.en}`, `hint nl: ${hint.nl}`]),
    "",
  ].join("\n");

test.each(readdirSync(FOLDER))("%s is refused with its place, in both languages", async (name) => {
  const error = await refusal(`${FOLDER}/${name}`);
  await expect(golden(error)).toMatchFileSnapshot(`golden/broken/${name}.txt`);
});
