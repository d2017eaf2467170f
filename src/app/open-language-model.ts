import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { PROMPTS_DIR } from "../config/config.ts";
import type { ErrorCode } from "../domain/errors.ts";
import { createFollowUpRewriter } from "../generation/create-follow-up-rewriter.ts";
import { createAnswerWriter } from "../generation/create-answer-writer.ts";
import { createModelJudge } from "../generation/create-model-judge.ts";
import { createReliableChatModel } from "../generation/reliable-chat-model.ts";
import type { LanguageModelConfig } from "../config/language-model-config.ts";
import { performanceClock } from "../performance-clock.ts";
import type { AnswerWriter } from "../ports/answer-writer.ts";
import type { ChatModel } from "../ports/chat-model.ts";
import type { FollowUpReader } from "../ports/follow-up-reader.ts";
import type { SupportJudge } from "../ports/support-judge.ts";
import type { Tracer } from "../ports/tracer.ts";
import { traceModel } from "../telemetry/trace-model.ts";
import { loadPrompts } from "./load-prompts.ts";

/** What a language model does for the answers. */
export interface LanguageModelParts {
  readonly writer: AnswerWriter;
  /** Reads follow-ups with the model, or as `otherwise` does where that fails. */
  followUpsOr(otherwise: FollowUpReader): FollowUpReader;
  /** Of these alone it may be given anything; null is all. */
  readonly collections: readonly string[] | null;
  /** Reads a claim beside its quotes. */
  readonly judge: SupportJudge;
  readonly close: () => Promise<void>;
}

/**
 * Opens the configured language model; nothing is sent to it before the first question. What fails of drafts, repairs
 * and follow-ups is told to `onModelFailure`, since answers go on without it; the judge's failures reject. Each call,
 * further tries included, is a span of the tracer's.
 *
 * @throws AppError CONFIG_INVALID or MODEL_UNAVAILABLE where it cannot be opened at all.
 */
export async function openLanguageModel(
  config: LanguageModelConfig,
  onModelFailure: (code: ErrorCode) => void,
  tracer: Tracer | null = null,
): Promise<LanguageModelParts> {
  const { prompts, sha256 } = await loadPrompts(PROMPTS_DIR);
  const opened = await openModel(config);
  const asked = tracer === null ? opened : traceModel(opened, tracer);
  const model = createReliableChatModel(asked, {
    clock: performanceClock,
    sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
    timeoutMs: config.timeoutMs,
  });
  const { maxPassageChars, timeoutMs } = config;
  return {
    writer: createAnswerWriter({
      model,
      prompts,
      promptsSha256: sha256,
      maxPassageChars,
      timeoutMs,
      newMarker,
      onModelFailure,
    }),
    followUpsOr: (otherwise) =>
      createFollowUpRewriter({
        model,
        prompt: prompts.followUp,
        newMarker,
        otherwise,
        onModelFailure,
      }),
    collections: config.collections,
    judge: createModelJudge({ model, prompt: prompts.judge, newMarker }),
    close: () => model.close(),
  };
}

async function openModel(config: LanguageModelConfig): Promise<ChatModel> {
  if (config.provider === "gguf") {
    const { createGgufChatModel } = await import("../adapters/gguf-chat-model.ts");
    return createGgufChatModel({ ...config, file: config.model });
  }
  const { createLangChainChatModel } = await import("../adapters/langchain-chat-model.ts");
  return createLangChainChatModel({ ...config, provider: config.provider });
}

function newMarker(): string {
  return randomBytes(12).toString("hex");
}
