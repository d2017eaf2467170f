import type { DraftClaim, Script } from "../domain/answer.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { UngroundedClaim } from "../domain/grounding.ts";
import type { AnswerWriter, WritingTask, WrittenPiece } from "../ports/answer-writer.ts";
import type { ChatModel } from "../ports/chat-model.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
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
  /** Of a whole draft: every call for it, and what is done with its claims between them. */
  readonly timeoutMs: number;
  /** Unguessable, another for each request. */
  readonly newMarker: () => string;
  /** Told the code of each failed draft or repair. */
  readonly onModelFailure: (code: ErrorCode) => void;
}

const SCRIPT_NAMES: Readonly<Record<Script, string>> = { hant: "繁體中文", hans: "簡體中文" };

/** Writes answers with a language model. */
export function createAnswerWriter(dependencies: AnswerWriterDependencies): AnswerWriter {
  const { model, promptsSha256, maxPassageChars, timeoutMs } = dependencies;
  return {
    model: model.name,
    promptsSha256,
    maxPassageChars,
    begin(task, signal) {
      const drafting = {
        ...dependencies,
        task,
        signal,
        deadline: startDeadline(timeoutMs, signal),
      };
      return {
        pieces: writePieces(drafting),
        repair: (failed) => repairClaim(failed, drafting),
      };
    },
  };
}

/** One draft, with what it is written by. */
interface Drafting extends AnswerWriterDependencies {
  readonly task: WritingTask;
  readonly signal: AbortSignal | undefined;
  readonly deadline: Deadline;
}

async function* writePieces(drafting: Drafting): AsyncGenerator<WrittenPiece> {
  const { model, prompts, newMarker, task, signal, deadline, onModelFailure } = drafting;
  const { passages, values } = prepare(task, createFence(newMarker()));
  const messages = renderPrompt(prompts.answer, values);
  const { repairFormat } = prompts;
  try {
    yield* writeDraft(messages, { model, passages, repairFormat, signal: deadline.within });
  } catch (error) {
    if (error instanceof AppError && signal?.aborted !== true) onModelFailure(error.code);
    throw error;
  }
}

async function repairClaim(
  { claim, failedChecks }: UngroundedClaim,
  { model, prompts, newMarker, task, signal, deadline, onModelFailure }: Drafting,
): Promise<DraftClaim | null> {
  const fence = createFence(newMarker());
  const { passages, values } = prepare(task, fence);
  const reasons = failedChecks.map(({ check, detail }) => `${check}: ${detail}`).join("\n");
  const messages = renderPrompt(prompts.repairClaim, {
    ...values,
    claim: fence.wrap("CLAIM", claim.text),
    reasons: fence.wrap("REASONS", reasons),
  });
  try {
    const reply = await wholeReply(model, { messages, schema: CLAIM_SCHEMA }, deadline.within);
    return passages.locate(readReply(writtenClaim, reply));
  } catch (error) {
    throwIfCancelled(signal, "the repair");
    if (!(error instanceof AppError)) throw error;
    // a claim without another wording is dropped, whatever kept the model from one
    onModelFailure(error.code);
    return null;
  }
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
