import type { Context } from "./context.ts";
import { packageFile } from "./package-file.ts";

/** The file of a supplier's bill that was named; the demo has some of its own, known by their bare names. */
export const supplierBillFile = (name: string, { options, path }: Context): string =>
  options.demo && /^[a-z0-9-]+$/.test(name) ? packageFile(`fixtures/supplier-bills/${name}.yaml`) : path(name);
