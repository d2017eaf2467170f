import type { Answerer } from "../domain/public-answer.ts";
import type { AnswerWriter } from "../ports/answer-writer.ts";
import type { CellOutcome } from "./cell-writing.ts";

/** How the answerer that quotes names itself. */
const EXTRACTIVE = { kind: "extractive", model: "yiju-extractive-1" } as const;

/**
 * Who answered: the writer where any cell is its own word, also that there is no answer; else the quoting answerer,
 * which says whose place it took.
 */
export function nameAnswerer(
  outcomes: readonly CellOutcome[],
  writer: AnswerWriter | null,
): Answerer {
  if (writer === null) return EXTRACTIVE;
  const { model, promptsSha256 } = writer;
  const isGenerated = outcomes.some(({ kind }) => kind === "written" || kind === "unanswerable");
  if (isGenerated) return { kind: "generated", model, promptsSha256 };
  const fallback = outcomes.find((outcome) => outcome.kind === "fallback");
  if (fallback === undefined) return EXTRACTIVE;
  return { ...EXTRACTIVE, insteadOf: { model, reason: fallback.reason } };
}
