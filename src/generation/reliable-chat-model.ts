import { AppError } from "../domain/errors.ts";
import type { ChatModel, ChatRequest } from "../ports/chat-model.ts";
import type { Clock } from "../ports/clock.ts";
import { createCircuitBreaker } from "../scheduling/circuit-breaker.ts";
import { ModelCallError } from "../domain/model-call-error.ts";
import { startDeadline } from "./deadline.ts";
import { createWaitMeter } from "./wait-meter.ts";
import { withDeadline } from "./with-deadline.ts";

export interface ReliabilityDependencies {
  readonly clock: Clock;
  /** Resolves after so long, or rejects once the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Of one call, from the request to the reply's end, further tries included. */
  readonly timeoutMs: number;
}

/** Further tries after the first; each waits twice as long as the one before it. */
const MAX_RETRIES = 2;
const FIRST_BACKOFF_MS = 250;
/** After failures in a row, the model is left alone for so long. */
const BREAK_MS = 30_000;
/**
 * A timeout speaks against the model where it was waited for this share of the limit. A call may begin late in a
 * draft's time, or be read slowly; a model that hangs from a draft's first call on is waited for nearly all of it.
 */
const MIN_WAITED_SHARE = 0.5;

/**
 * The same model with a deadline, further tries where nothing had come yet and trying again may help, and a breaker:
 * after several failures in a row calls fail at once for a while.
 */
export function createReliableChatModel(
  model: ChatModel,
  { clock, sleep, timeoutMs }: ReliabilityDependencies,
): ChatModel {
  const breaker = createCircuitBreaker({
    clock,
    openMs: BREAK_MS,
    refusal: (failures) =>
      new AppError(
        "MODEL_UNAVAILABLE",
        `The language model failed ${failures} times in a row; it is tried again shortly.`,
      ),
  });

  return {
    name: model.name,
    async *stream(request, signal) {
      breaker.admit();
      let isSettled = false;
      const meter = createWaitMeter(clock);
      try {
        const deadline = startDeadline(timeoutMs, signal);
        const pieces = withDeadline(
          (within) => tryAgain(model, { request, sleep, within }),
          deadline,
        );
        yield* meter.measure(pieces);
        breaker.succeeded();
        isSettled = true;
      } catch (error) {
        isSettled = true;
        const wasGivenTime = meter.waitedMs() >= MIN_WAITED_SHARE * timeoutMs;
        if (countsAgainst(error, wasGivenTime)) breaker.failed();
        else breaker.released();
        throw error;
      } finally {
        // whoever reads may stop before the end, which says nothing against the model
        if (!isSettled) breaker.released();
      }
    },
    close: () => model.close(),
  };
}

async function* tryAgain(
  model: ChatModel,
  {
    request,
    sleep,
    within,
  }: Pick<ReliabilityDependencies, "sleep"> & { request: ChatRequest; within: AbortSignal },
): AsyncGenerator<string> {
  for (let attempt = 0; ; attempt++) {
    let hasBegun = false;
    try {
      for await (const piece of model.stream(request, within)) {
        hasBegun = true;
        yield piece;
      }
      return;
    } catch (error) {
      if (hasBegun || attempt === MAX_RETRIES || !mayRecover(error)) throw error;
      await sleep(FIRST_BACKOFF_MS * 2 ** attempt, within);
    }
  }
}

function mayRecover(error: unknown): boolean {
  return error instanceof ModelCallError && error.mayRecover;
}

function countsAgainst(error: unknown, wasGivenTime: boolean): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === "MODEL_UNAVAILABLE" || (error.code === "MODEL_TIMEOUT" && wasGivenTime);
}
