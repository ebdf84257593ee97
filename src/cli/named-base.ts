import type { Context } from "./context.ts";

/** The address of the API that was named with `--base-url` or CEMM_BASE_URL; undefined for the service's own. */
export const namedBase = ({ options, io }: Context): string | undefined =>
  options.baseUrl ?? (io.env.CEMM_BASE_URL || undefined);
