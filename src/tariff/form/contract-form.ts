import type { Contract } from "../contract.ts";
import type { ElectricityForm } from "./electricity-form.ts";
import type { GasForm } from "./gas-form.ts";

/** A contract in form, before the defaults of its country are filled in. */
export type ContractForm = Omit<Contract, "file" | "hash" | "prices" | "zone" | "currency" | "electricity" | "gas"> & {
  readonly zone?: string | undefined;
  readonly currency?: string | undefined;
  readonly electricity?: ElectricityForm | undefined;
  readonly gas?: GasForm | undefined;
};
