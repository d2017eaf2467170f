import { AppError } from "../domain/errors.ts";
import type { AnswerEntry, AnswerRecorder, Exchange } from "../ports/answer-recorder.ts";
import type { AnswerListener, Assistant, TracingAssistant } from "../ports/assistant.ts";

export interface RecordingDependencies {
  readonly recorder: AnswerRecorder;
  /** Of exchanges. */
  readonly newId: () => string;
  /** Those that the assistant sees; null is all of them. */
  readonly collections: readonly string[] | null;
}

/**
 * The same assistant, which lets an answer, and each claim that is streamed ahead of it, leave only when it has been
 * recorded. A question that ends early is recorded where claims of it had left.
 */
export function recordAnswers(
  assistant: TracingAssistant,
  { recorder, newId, collections }: RecordingDependencies,
): Assistant {
  return {
    ...assistant,
    async answer(question, options = {}) {
      const { context = null } = options;
      const exchange: Exchange = { id: newId(), context, collections, question };
      const streamed = { claimCount: 0 };
      const listener = recordClaims(options.listener, { recorder, exchange, streamed });
      try {
        const traced = await assistant.answerWithTrace(question, { ...options, listener });
        await recorder.record({ kind: "answer", exchange, traced });
        return traced.answer;
      } catch (error) {
        if (streamed.claimCount > 0) await recorder.record(abandoned(exchange, streamed, error));
        throw error;
      }
    },
  };
}

function recordClaims(
  listener: AnswerListener | undefined,
  {
    recorder,
    exchange,
    streamed,
  }: { recorder: AnswerRecorder; exchange: Exchange; streamed: { claimCount: number } },
): AnswerListener | undefined {
  if (listener === undefined) return undefined;
  return async (progress) => {
    if (progress.kind === "claim") {
      await recorder.record({ ...progress, exchange });
      streamed.claimCount++;
    }
    await listener(progress);
  };
}

function abandoned(
  exchange: Exchange,
  { claimCount }: { readonly claimCount: number },
  error: unknown,
): AnswerEntry {
  const reason = error instanceof AppError ? error.code : "INTERNAL_ERROR";
  return { kind: "abandoned", exchange, claimCount, reason };
}
