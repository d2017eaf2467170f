import type { AnswerFacts, GuardTally, RecordedPlace } from "../domain/answer-facts.ts";
import type { AnswerTrace } from "../domain/answer-trace.ts";
import type { PublicQuote } from "../domain/public-answer.ts";
import type { TracedAnswer } from "../ports/assistant.ts";

/** What stays of an answer for good. */
export function answerFacts({
  answer,
  trace,
}: TracedAnswer): Omit<AnswerFacts, "exchange" | "channel" | "requestId" | "program"> {
  return {
    answerId: answer.id,
    status: answer.status,
    reason: answer.refusal?.reason ?? null,
    script: answer.script,
    evidence: answer.evidence,
    answerer: answer.answerer,
    ...answer.index,
    found: trace.found,
    cited: answer.citations.map(placeOf),
    nearest: answer.refusal?.nearest.map(placeOf) ?? [],
    guard: tallyGuard(trace),
    timings: answer.timings,
  };
}

function placeOf({ documentId, locator, headingPath }: PublicQuote): RecordedPlace {
  return { documentId, locator, headingPath };
}

function tallyGuard({ cells }: AnswerTrace): GuardTally {
  const claims = cells.flatMap(({ drafts }) => drafts.flatMap(({ claims: drafted }) => drafted));
  const wordings = claims.flatMap((claim) => claim.wordings);
  const counted = (verdict: (typeof wordings)[number]["verdict"]): number =>
    wordings.filter((wording) => wording.verdict === verdict).length;
  return {
    grounded: counted("grounded"),
    ungrounded: counted("ungrounded"),
    undecided: counted("undecided"),
    failedChecks: wordings.flatMap(({ stages }) =>
      stages.flatMap(({ failedChecks }) => failedChecks.map(({ check }) => check)),
    ),
  };
}
