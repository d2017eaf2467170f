import { AppError } from "./errors.ts";

/**
 * Ends work that nobody waits for any more; `what` names it as the subject of a sentence.
 *
 * @throws AppError CANCELLED once `signal` is aborted.
 */
export function throwIfCancelled(signal: AbortSignal | undefined, what: string): void {
  if (signal?.aborted !== true) return;
  throw new AppError("CANCELLED", `${what} was cancelled by its caller`, { cause: signal.reason });
}
