import { ContractError, ReadingError, SourceError } from "../errors.ts";

/** Whether an error says that days beside those asked for are not known: not read, not kept, or not in the contract. */
export const isUnknown = (error: unknown): error is ReadingError | ContractError | SourceError =>
  error instanceof ReadingError ||
  error instanceof ContractError ||
  (error instanceof SourceError && error.code === "not-archived");
