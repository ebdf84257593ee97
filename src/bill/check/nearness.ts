import type { Money } from "../../units/money.ts";

/** Two prices no further apart than this are one in two forms: half a percent. */
export const nearness = (price: Money): Money => price.abs().times("0.005");
