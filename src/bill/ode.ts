import type { Billing, Charged } from "./billing.ts";
import { odeOn } from "./tax/tax-on.ts";
import { taxParts, taxRows } from "./tax/tax-rows.ts";

/** The sustainable energy surcharge (ODE), until the end of 2022, on the same energy as the energy tax. Wet ODE. */
export const ode = (billing: Billing): Charged => ({
  lines: (["electricity", "gas"] as const)
    .filter((commodity) => billing.contract[commodity] !== undefined)
    .flatMap((commodity) =>
      taxRows(
        billing,
        `${commodity}.ode`,
        taxParts(billing, commodity, (date) => odeOn(billing, commodity, date)),
      ),
    ),
});
