import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";

/** Why `what` cannot be written to `path`, and what to check; an expected failure stays what it is. */
export function unwritable(what: string, path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(
    "RECORD_UNAVAILABLE",
    `${what} cannot be written to ${path}: ${asError(error).message}. Check that the folder can be written and the disk has room.`,
    { cause: error },
  );
}
