import { type ErrorDetails, MeterkastError } from "../errors.ts";

/** What was typed cannot be done. */
export class UsageError extends MeterkastError<"usage"> {
  override readonly name: string = "UsageError";

  constructor(details: Omit<ErrorDetails, "code">) {
    super({ ...details, code: "usage" });
  }
}
