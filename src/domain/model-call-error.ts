import { AppError } from "./errors.ts";

/**
 * MODEL_UNAVAILABLE: a language model gave no reply. The message names a status or a code at most. The cause is left
 * out where a provider wrote it: what they say of a failed call may quote the key or the question.
 */
export class ModelCallError extends AppError {
  /** Whether another try may succeed: an overload, a fault of the server, a lost connection. */
  readonly mayRecover: boolean;

  constructor(problem: string, mayRecover: boolean, options?: { readonly cause: unknown }) {
    super("MODEL_UNAVAILABLE", `The language model gave no reply: ${problem}.`, options);
    this.mayRecover = mayRecover;
  }
}
