import type { Text } from "../text.ts";
import { contractHash } from "./contract-hash.ts";
import { fileBytes, utf8Text } from "./file-bytes.ts";
import { checkForm } from "./form/check-form.ts";
import { supplierBillForm } from "./form/supplier-bill-form.ts";
import { yamlDocument } from "./form/yaml-document.ts";
import type { SupplierBill } from "./supplier-bill.ts";

const KIND: Text = { en: "supplier's bill", nl: "leveranciersrekening" };

/**
 * Read a supplier's bill that was typed over, YAML 1.2 or JSON, as strictly as a contract: an unknown key or line, a number
 * with a comma, a date that does not exist is refused with its line and column and the nearest known name. Numbers keep their
 * digits. Whether it is right is the business of `check`.
 *
 * @throws ContractError `unreadable` when there is no such text file, `invalid` with the first problem in the file otherwise
 * @example const theirs = await readSupplierBill("supplier-bill.yaml"); theirs.total // "2207.62"
 */
export async function readSupplierBill(file: string): Promise<SupplierBill> {
  const named = { file, kind: KIND };
  const bytes = await fileBytes(named);
  const { value, problems, place } = yamlDocument(utf8Text(bytes, named));
  return { ...checkForm(supplierBillForm, value, { file, problems, place }), file, hash: contractHash(bytes) };
}
