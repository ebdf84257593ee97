import { describe, expect, test } from "vitest";
import { ContractError } from "../../src/errors.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";

const gas = (price: string | number): ContractInput => ({
  name: "Vast",
  vat: "excluded",
  gas: { supply: [{ from: "2026-01-01", price }] },
});

function refusal(input: unknown): ContractError {
  try {
    defineContract(input as ContractInput);
  } catch (error) {
    if (error instanceof ContractError) return error;
  }
  throw new Error("nothing was refused");
}

describe("defineContract()", () => {
  test.each([
    ["0.38000", "0.38000"],
    [0.38, "0.38"],
    [1e-7, "0.0000001"],
    [0.1 + 0.2, "0.30000000000000004"],
    [0, "0"],
  ])("reads %s as the digits %s", (price, digits) =>
    expect(defineContract(gas(price)).gas?.supply[0]?.price).toBe(digits),
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -0.1, 38])("refuses the price %s", (price) =>
    expect(refusal(gas(price))).toMatchObject({ code: "invalid", place: { path: "gas.supply[0].price" } }),
  );

  test.each([
    [38, "is it in cents? Write euros, 0.38"],
    [3800, "write euros per m3, at most 15"],
  ])("offers euros for a price of %s only where they would be taken", (price, offer) =>
    expect(refusal(gas(price)).message).toContain(offer),
  );

  test("has the same defaults and checks as a file", () => {
    expect(defineContract(gas(0.38))).toMatchObject({ zone: "Europe/Amsterdam", gas: { energyTax: "NL" } });
    const { message, place } = refusal({ ...gas(0.38), elektricity: {} });
    expect(message).toBe('elektricity: unknown key "elektricity": did you mean "electricity"?');
    expect(place).toMatchObject({ path: "elektricity" });
    expect(place.line).toBeUndefined();
  });

  test("takes undefined as not said", () =>
    expect(defineContract({ ...gas(0.38), until: undefined, electricity: undefined }).electricity).toBeUndefined());

  test("hashes what it says", () => {
    expect(defineContract(gas(0.38)).hash).toBe(defineContract(gas("0.38")).hash);
    expect(defineContract(gas("0.380")).hash).not.toBe(defineContract(gas("0.38")).hash);
  });

  test.each([null, undefined, 7, "contract.yaml", [], new Date(0)])("refuses %s as a contract", (input) =>
    expect(refusal(input).code).toBe("invalid"),
  );
});
