import { AppError } from "../domain/errors.ts";

/** Until when work may go on, and for whom. */
export interface Deadline {
  /** Aborted at the deadline, or once the caller leaves. */
  readonly within: AbortSignal;
  /** Whether `within` is aborted. */
  isOver(): boolean;
  /** What ended the work once it is over: MODEL_TIMEOUT, or CANCELLED where the caller left. */
  failure(): AppError;
}

/**
 * A deadline that begins now. It may stand within another one: where `signal` is that one's, whichever comes first
 * ends the work, and both are told as MODEL_TIMEOUT.
 */
export function startDeadline(timeoutMs: number, signal?: AbortSignal): Deadline {
  const timer = AbortSignal.timeout(timeoutMs);
  const within = signal === undefined ? timer : AbortSignal.any([timer, signal]);
  return {
    within,
    isOver: () => within.aborted,
    failure: () => (isTimeout(within.reason) ? timedOut(timeoutMs) : left()),
  };
}

/** What `AbortSignal.timeout` aborts with. */
function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "TimeoutError";
}

function timedOut(timeoutMs: number): AppError {
  return new AppError(
    "MODEL_TIMEOUT",
    `The language model was not done within ${timeoutMs} ms. YIJU_LLM_TIMEOUT_MS sets the limit.`,
  );
}

function left(): AppError {
  return new AppError("CANCELLED", "The call of the language model was cancelled by its caller.");
}
