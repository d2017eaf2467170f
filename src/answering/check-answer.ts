import type { FailedCheck, VerifiedClaim } from "../domain/grounding.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import { checkContradiction } from "../grounding/check-contradiction.ts";
import type { Reader } from "../ports/reader.ts";
import { readerText } from "./read-closely.ts";

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
 * The last stage: the claim, or the claim together with those that passed before it, answers the question that
 * was asked, and no passage that was retrieved before the cited ones contradicts it.
 */
export async function checkAnswer(
  claim: VerifiedClaim,
  earlier: readonly VerifiedClaim[],
  checking: AnswerChecking,
): Promise<FailedCheck[]> {
  return [
    ...(await checkQuestion(claim, earlier, checking)),
    ...checkContradiction(claim, passagesBefore(claim, checking.retrieved)),
  ];
}

/** Log-odds of the reader from which on a claim, alone or after the earlier ones, answers the question. */
const MIN_LOG_ODDS = -2;

async function checkQuestion(
  claim: VerifiedClaim,
  earlier: readonly VerifiedClaim[],
  { question, reader, signal }: AnswerChecking,
): Promise<FailedCheck[]> {
  const [record] = claim.citations;
  if (reader === null || record === undefined) return [];
  const joined = [...earlier, claim].map(({ text }) => text).join("");
  const texts = [...new Set([claim.text, joined])].map((text) => readerText(record, text));
  const logOdds = await reader.read(question, texts, signal);
  const best = Math.max(...logOdds);
  if (best >= MIN_LOG_ODDS) return [];
  const detail = `does not answer the question: log-odds ${best.toFixed(2)} below ${MIN_LOG_ODDS.toFixed(2)}`;
  return [{ check: "question", detail }];
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
