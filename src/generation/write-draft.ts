import { AppError } from "../domain/errors.ts";
import type { WrittenPiece } from "../ports/answer-writer.ts";
import type { ChatMessage, ChatModel } from "../ports/chat-model.ts";
import {
  DRAFT_SCHEMA,
  MAX_CLAIMS,
  writtenClaim,
  writtenDraft,
  type WrittenClaim,
} from "./draft-schema.ts";
import { createClaimScanner } from "./json-scanner.ts";
import type { NamedPassages } from "./named-passages.ts";
import { renderPrompt, type Prompt } from "./prompt.ts";
import { readReply } from "./read-reply.ts";

/** What a draft is written with. */
export interface DraftWriting {
  readonly model: ChatModel;
  readonly passages: NamedPassages;
  readonly repairFormat: Prompt;
  readonly signal: AbortSignal | undefined;
}

/**
 * The claims of a draft, each as soon as its JSON is complete. A reply that cannot be read and had no claim is
 * asked for once more; one that breaks off after its first claims ends with MODEL_OUTPUT_INVALID after them.
 */
export async function* writeDraft(
  messages: readonly ChatMessage[],
  writing: DraftWriting,
): AsyncGenerator<WrittenPiece> {
  const first = { count: 0, reply: "" };
  try {
    yield* readDraft(messages, writing, first);
    return;
  } catch (error) {
    if (first.count > 0 || !isUnreadable(error)) throw error;
    const asked = renderPrompt(writing.repairFormat, { problem: error.message });
    const reply: ChatMessage = { role: "assistant", content: first.reply };
    yield* readDraft([...messages, reply, ...asked], writing, { count: 0, reply: "" });
  }
}

function isUnreadable(error: unknown): error is AppError {
  return error instanceof AppError && error.code === "MODEL_OUTPUT_INVALID";
}

/** How far a reply was read; kept by the caller, who needs it when reading fails. */
interface Progress {
  count: number;
  reply: string;
}

async function* readDraft(
  messages: readonly ChatMessage[],
  { model, passages, signal }: DraftWriting,
  progress: Progress,
): AsyncGenerator<WrittenPiece> {
  const scanner = createClaimScanner();
  for await (const piece of model.stream({ messages, schema: DRAFT_SCHEMA }, signal)) {
    for (const json of scanner.push(piece)) {
      const claim = claimOf(json);
      if (claim === undefined) continue;
      progress.count++;
      yield { kind: "claim", claim: passages.locate(claim) };
      if (progress.count === MAX_CLAIMS) return;
    }
    progress.reply = scanner.reply;
  }
  const draft = readReply(writtenDraft, scanner.reply);
  if (draft.claims.length > 0) return;
  if (draft.answerable) throw emptyDraft();
  yield { kind: "unanswerable" };
}

/** A claim that cannot be read is told by the whole reply, at its end. */
function claimOf(json: string): WrittenClaim | undefined {
  try {
    return readReply(writtenClaim, json);
  } catch {
    return undefined;
  }
}

function emptyDraft(): AppError {
  return new AppError(
    "MODEL_OUTPUT_INVALID",
    "The language model's reply cannot be used: it says answerable and has no claim.",
  );
}
