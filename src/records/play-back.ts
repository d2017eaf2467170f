import type { DraftClaim } from "../domain/answer.ts";
import { AppError, type ErrorCode } from "../domain/errors.ts";
import type { FallbackReason } from "../domain/public-answer.ts";
import type { RecordedDraft } from "../domain/recorded-answer.ts";
import type { AnswerWriter, WrittenPiece } from "../ports/answer-writer.ts";

type GeneratedDraft = RecordedDraft & {
  readonly drafter: Extract<RecordedDraft["drafter"], { kind: "generated" }>;
};

const FAILURES: Readonly<Record<Exclude<FallbackReason, "unsupported">, ErrorCode>> = {
  unavailable: "MODEL_UNAVAILABLE",
  timeout: "MODEL_TIMEOUT",
  unreadable: "MODEL_OUTPUT_INVALID",
};

/**
 * A writer that writes again what a language model wrote, draft by draft, without asking it; null where none of the
 * drafts is a model's.
 */
export function playBack(
  drafts: readonly RecordedDraft[],
  { maxPassageChars }: Pick<AnswerWriter, "maxPassageChars">,
): AnswerWriter | null {
  const generated = drafts.filter(isGenerated);
  const [first] = generated;
  if (first === undefined) return null;
  let next = 0;
  return {
    model: first.drafter.model,
    promptsSha256: first.drafter.promptsSha256,
    maxPassageChars,
    begin() {
      const draft = generated[next++];
      if (draft === undefined) throw failure("unavailable");
      return {
        pieces: piecesOf(draft),
        repair: ({ claim }) => Promise.resolve(rewordingOf(claim, draft)),
      };
    },
  };
}

function rewordingOf({ text }: DraftClaim, { claims }: RecordedDraft): DraftClaim | null {
  const repaired = claims.filter(({ wordings }) => wordings.length > 1);
  return repaired.find(({ wordings }) => wordings[0]?.text === text)?.wordings[1] ?? null;
}

async function* piecesOf({ claims, end }: RecordedDraft): AsyncGenerator<WrittenPiece> {
  for (const { wordings } of claims) {
    const [claim] = wordings;
    if (claim !== undefined) yield await Promise.resolve({ kind: "claim" as const, claim });
  }
  if (end.kind === "unanswerable") yield { kind: "unanswerable" };
  if (end.kind === "failed") throw failure(end.reason);
}

function isGenerated(draft: RecordedDraft): draft is GeneratedDraft {
  return draft.drafter.kind === "generated";
}

function failure(reason: keyof typeof FAILURES): AppError {
  return new AppError(FAILURES[reason], "The language model failed when the answer was recorded.");
}
