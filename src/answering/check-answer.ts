import type { FailedCheck, VerifiedClaim } from "../domain/grounding.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import { checkContradiction } from "../grounding/check-contradiction.ts";
import { checkStatement } from "../grounding/check-statement.ts";
import type { Reader } from "../ports/reader.ts";
import { checkQuestion } from "./check-question.ts";
import { headOf } from "./read-closely.ts";

/** The question that a draft answers, and what was retrieved for it. */
export interface AskedQuestion {
  /** Folded. */
  readonly question: string;
  /** Best first. */
  readonly retrieved: readonly RetrievedPassage[];
  /** Null: whether a claim bears on the question is not asked. */
  readonly reader: Reader | null;
}

/** What the last stage needs beside the claim. */
interface AnswerChecking extends AskedQuestion {
  readonly signal?: AbortSignal | undefined;
}

/**
 * The last stage: the claim says something, it, or the claim together with those that passed before it, answers the question that
 * was asked, and no passage that was retrieved before the cited ones contradicts it.
 */
export async function checkAnswer(
  claim: VerifiedClaim,
  earlier: readonly VerifiedClaim[],
  checking: AnswerChecking,
): Promise<FailedCheck[]> {
  const quotes = claim.citations.map(({ quote }) => quote);
  const unsaid = checkStatement(claim.text, quotes);
  if (unsaid.length > 0) return unsaid;
  return [
    ...(await bearsOnQuestion(claim, earlier, checking)),
    ...checkContradiction(claim, passagesBefore(claim, checking.retrieved)),
  ];
}

async function bearsOnQuestion(
  { text, citations }: VerifiedClaim,
  earlier: readonly VerifiedClaim[],
  { question, reader, signal }: AnswerChecking,
): Promise<FailedCheck[]> {
  const [record] = citations;
  if (reader === null || record === undefined) return [];
  const said = { head: headOf(record), text, earlier: earlier.map((claim) => claim.text) };
  return checkQuestion(said, { question, reader, signal });
}

/** The passages that were retrieved before the first one that the claim cites, and that it does not cite. */
function passagesBefore(
  { citations }: VerifiedClaim,
  retrieved: readonly RetrievedPassage[],
): RetrievedPassage[] {
  const cited = new Set(citations.map(({ passage }) => passage.passageId));
  const first = retrieved.findIndex(({ passage }) => cited.has(passage.passageId));
  return first < 0 ? [] : retrieved.slice(0, first);
}
