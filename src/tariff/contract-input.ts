import type { CivilDate } from "../units/civil.ts";
import type { Contract, Digits, ElectricityContract } from "./contract.ts";

/** Digits, `"0.12500"`; a number stands for its shortest digits, 0.125 for `"0.125"`. */
export type Amount = Digits | number;

export interface PriceInput {
  readonly from: CivilDate;
  readonly price?: Amount | undefined;
  readonly normal?: Amount | undefined;
  readonly low?: Amount | undefined;
  readonly dynamic?: { readonly prices: string; readonly surcharge: Amount } | undefined;
  readonly vat?: Amount | undefined;
}

export interface FixedInput {
  readonly from: CivilDate;
  readonly perDay?: Amount | undefined;
  readonly perMonth?: Amount | undefined;
  readonly perYear?: Amount | undefined;
  readonly yearDays?: 365 | 365.25 | 366 | undefined;
}

export interface FeedInCostInput extends FixedInput {
  readonly perKwh?: Amount | undefined;
  readonly yearlyExport?: Amount | undefined;
  readonly tiers?: readonly { readonly upTo?: Amount | undefined; readonly perYear: Amount }[] | undefined;
}

export interface TaxInput {
  readonly from: CivilDate;
  readonly tiers: readonly { readonly upTo?: Amount | undefined; readonly price: Amount }[];
}

export type ReadingsInput = Readonly<Partial<Record<"t1" | "t2" | "t3" | "t4" | "gas", Amount>>>;

export interface ElectricityInput {
  readonly registers?: ElectricityContract["registers"] | undefined;
  readonly supply: readonly PriceInput[];
  readonly standing?: readonly FixedInput[] | undefined;
  readonly network?: readonly FixedInput[] | undefined;
  readonly feedIn?: readonly PriceInput[] | undefined;
  readonly feedInCost?: readonly FeedInCostInput[] | undefined;
  readonly netting?: Partial<ElectricityContract["netting"]> | undefined;
  readonly energyTax?: "NL" | "none" | readonly TaxInput[] | undefined;
  readonly taxCredit?: "NL" | "none" | readonly FixedInput[] | undefined;
}

export interface GasInput {
  readonly supply: readonly PriceInput[];
  readonly standing?: readonly FixedInput[] | undefined;
  readonly network?: readonly FixedInput[] | undefined;
  readonly correction?: Readonly<Record<string, Amount>> | undefined;
  readonly energyTax?: "NL" | "none" | readonly TaxInput[] | undefined;
}

/** A contract written in code: the keys of the contract file; what has a default may be left out. */
export interface ContractInput
  extends Partial<Pick<Contract, "supplier" | "country" | "zone" | "currency" | "until" | "home">> {
  readonly name: string;
  readonly vat: "included" | "excluded";
  readonly vatRates?: readonly { readonly from: CivilDate; readonly rate: Amount }[] | undefined;
  readonly settlement?:
    | "none"
    | { readonly start: CivilDate; readonly readings?: ReadingsInput | undefined }
    | { readonly starts: readonly CivilDate[]; readonly readings?: ReadingsInput | undefined }
    | undefined;
  readonly electricity?: ElectricityInput | undefined;
  readonly gas?: GasInput | undefined;
  readonly advances?: readonly { readonly from: CivilDate; readonly perMonth: Amount }[] | undefined;
  readonly adjustments?:
    | readonly {
        readonly date: CivilDate;
        readonly name: string;
        readonly amount: Amount;
        readonly vat: "included" | "none" | Amount;
      }[]
    | undefined;
  readonly meterChanges?:
    | readonly { readonly at: string; readonly old: ReadingsInput; readonly new: ReadingsInput }[]
    | undefined;
  readonly quality?: Partial<Contract["quality"]> | undefined;
}
