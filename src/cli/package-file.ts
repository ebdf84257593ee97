import { fileURLToPath } from "node:url";

/** Both src/cli/ and dist/cli/ lie two folders below the package. */
const ROOT = new URL("../../", import.meta.url);

/**
 * The path of a file that comes with the package.
 *
 * @example packageFile("fixtures/contracts/demo.yaml")
 */
export const packageFile = (name: string): string => fileURLToPath(new URL(name, ROOT));
