import { AppError } from "../domain/errors.ts";

/** @throws AppError CANCELLED once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new AppError("CANCELLED", "the work was cancelled by its caller");
}
