import type { Text } from "../../text.ts";
import { isNotTold } from "./known-before.ts";
import { reasoned } from "./reasoned.ts";

/**
 * A value of a day before a bill that the bill does need.
 *
 * @param why a sentence for the hint: why a bill of later days asks for that day
 * @throws ContractError as `tell` does, where neither the contract nor the law tells the value
 */
export function neededBefore<T>(tell: () => T, why: Text): T {
  try {
    return tell();
  } catch (error) {
    throw isNotTold(error) ? reasoned(error, why) : error;
  }
}
