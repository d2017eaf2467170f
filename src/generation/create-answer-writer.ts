import type { Script } from "../domain/answer.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { AnswerWriter, WritingTask } from "../ports/answer-writer.ts";
import type { ChatModel } from "../ports/chat-model.ts";
import { CLAIM_SCHEMA, writtenClaim } from "./draft-schema.ts";
import { createFence, type Fence } from "./fence.ts";
import { namePassages } from "./named-passages.ts";
import { renderPrompt, type Prompts } from "./prompt.ts";
import { readReply } from "./read-reply.ts";
import { wholeReply } from "./whole-reply.ts";
import { writeDraft } from "./write-draft.ts";

export interface AnswerWriterDependencies {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  readonly promptsSha256: string;
  readonly maxPassageChars: number;
  /** Unguessable, another for each request. */
  readonly newMarker: () => string;
  /** Told the code of each failed draft or repair. */
  readonly onModelFailure: (code: ErrorCode) => void;
}

const SCRIPT_NAMES: Readonly<Record<Script, string>> = { hant: "繁體中文", hans: "簡體中文" };

/** Writes answers with a language model. */
export function createAnswerWriter(dependencies: AnswerWriterDependencies): AnswerWriter {
  const { model, prompts, newMarker, onModelFailure } = dependencies;
  return {
    model: model.name,
    promptsSha256: dependencies.promptsSha256,
    maxPassageChars: dependencies.maxPassageChars,
    async *write(task, signal) {
      const { passages, values } = prepare(task, createFence(newMarker()));
      const messages = renderPrompt(prompts.answer, values);
      const { repairFormat } = prompts;
      try {
        yield* writeDraft(messages, { model, passages, repairFormat, signal });
      } catch (error) {
        if (error instanceof AppError && signal?.aborted !== true) onModelFailure(error.code);
        throw error;
      }
    },
    async repair({ claim, failedChecks }, task, signal) {
      const fence = createFence(newMarker());
      const { passages, values } = prepare(task, fence);
      const reasons = failedChecks.map(({ check, detail }) => `${check}: ${detail}`).join("\n");
      const messages = renderPrompt(prompts.repairClaim, {
        ...values,
        claim: fence.wrap("CLAIM", claim.text),
        reasons: fence.wrap("REASONS", reasons),
      });
      try {
        const reply = await wholeReply(model, { messages, schema: CLAIM_SCHEMA }, signal);
        return passages.locate(readReply(writtenClaim, reply));
      } catch (error) {
        throwIfCancelled(signal, "the repair");
        if (!(error instanceof AppError)) throw error;
        // a claim without another wording is dropped, whatever kept the model from one
        onModelFailure(error.code);
        return null;
      }
    },
  };
}

function prepare({ question, script, passages: records }: WritingTask, fence: Fence) {
  const passages = namePassages(records, fence);
  const values = {
    marker: fence.marker,
    script: SCRIPT_NAMES[script],
    passages: passages.text,
    question: fence.wrap("QUESTION", question),
  };
  return { passages, values };
}
