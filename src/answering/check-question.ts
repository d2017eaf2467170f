import type { FailedCheck } from "../domain/grounding.ts";
import type { Reader } from "../ports/reader.ts";
import { foldText } from "../text/normalise.ts";
import { readerLine } from "../text/reader-line.ts";

/** A claim with what stands before it. */
export interface SaidClaim {
  /** What heads the cited words: title and headings. "" where unknown. */
  readonly head: string;
  readonly text: string;
  /** The claims that passed before it. */
  readonly earlier: readonly string[];
}

export interface QuestionReading {
  readonly question: string;
  readonly reader: Reader;
  readonly signal?: AbortSignal | undefined;
}

/** Log-odds of the reader from which on a claim, alone or after the earlier ones, answers the question. */
const MIN_LOG_ODDS = -2;

/** Whether a claim bears on the question that was asked, by itself or as what the earlier claims lead to. */
export async function checkQuestion(
  { head, text, earlier }: SaidClaim,
  { question, reader, signal }: QuestionReading,
): Promise<FailedCheck[]> {
  const joined = [...earlier, text].join("");
  const texts = [...new Set([text, joined])].map((words) => readerLine(head, words));
  const best = Math.max(...(await reader.read(foldText(question), texts, signal)));
  if (best >= MIN_LOG_ODDS) return [];
  const detail = `does not answer the question: log-odds ${best.toFixed(2)} below ${MIN_LOG_ODDS.toFixed(2)}`;
  return [{ check: "question", detail }];
}
