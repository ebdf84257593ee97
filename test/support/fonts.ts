import { fileURLToPath } from "node:url";

const font = (name: string): string =>
  fileURLToPath(new URL(`../../reports/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));

/** The fonts that come with the package. */
export const fonts = { regular: font("Regular"), semiBold: font("SemiBold") };
