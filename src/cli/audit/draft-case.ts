import type { FeedbackRecord } from "../../domain/feedback.ts";
import type { RecordedAnswer } from "../../domain/recorded-answer.ts";

/**
 * An eval case (docs/evaluation.md) that somebody has to fill in: the suite refuses it as long as it is called
 * answerable and names neither facts nor evidence. Nothing in it was written by the program but how a follow-up was
 * understood, and the note keeps what was asked.
 */
interface CaseDraft {
  readonly id: string;
  readonly question: string;
  readonly script: "hant" | "hans" | "en";
  readonly kind: "feedback";
  readonly answerable: true;
  readonly facts: readonly [];
  readonly evidence: readonly [];
  readonly note: string;
}

/** The draft that a recorded answer makes together with the feedback on it; null without the question's words. */
export function draftCase(
  answer: RecordedAnswer,
  feedback: readonly FeedbackRecord[],
): CaseDraft | null {
  const question = answer.contents?.question;
  if (question?.kind !== "kept") return null;
  const asked = question.standalone ?? question.text;
  return {
    id: `feedback-${answer.answerId}`,
    question: asked,
    script: /\p{Script=Han}/u.test(asked) ? answer.script : "en",
    kind: "feedback",
    answerable: true,
    facts: [],
    evidence: [],
    note: [
      ...feedback.map(complaintOf),
      ...(asked === question.text ? [] : [`Asked in a conversation as: ${question.text}`]),
      `Record ${answer.seq}, ${outcomeOf(answer)}.`,
    ].join("\n"),
  };
}

function complaintOf({ reasons, comment }: FeedbackRecord): string {
  const why = reasons.length === 0 ? "no reason given" : reasons.join(", ");
  return `Rated down: ${why}.${comment === "" ? "" : ` "${comment}"`}`;
}

function outcomeOf({ status, reason }: RecordedAnswer): string {
  return reason === null ? status : `${status} (${reason})`;
}
