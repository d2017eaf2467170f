import type { PassageRecord } from "../domain/passage.ts";
import type { Reader } from "../ports/reader.ts";
import { readerLine } from "../text/reader-line.ts";
import { linearScore, type LogisticModel } from "./evidence-model.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";

/**
 * Sentences that are read together with the question, at most, and how far in log-odds one may lie behind the
 * likeliest to be worth reading: 1.4 readings a question. Within 1.5 (1.6) chooses a little better and refuses a
 * little worse (docs/quality.md).
 */
const READ_SENTENCES = 3;
const READ_MARGIN = 1;

/** Log-odds beyond this tell nothing more. */
const MAX_LOG_ODDS = 6;

/**
 * Reads the likeliest candidates together with the question and gives each the reader's verdict as a feature,
 * -1 to 1. The other candidates are left out. Without a reader every candidate is kept with a verdict of 0.
 */
export async function readClosely<Candidate extends SentenceCandidate>(
  question: string,
  candidates: readonly Candidate[],
  by: {
    readonly shortlist: LogisticModel;
    readonly reader: Reader | null;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Candidate[]> {
  if (by.reader === null) return [...candidates];
  const likely = shortlist(candidates, by.shortlist);
  const logOdds = await by.reader.read(
    question,
    likely.map(({ evidence, text }) => readerText(evidence, text)),
    by.signal,
  );
  return likely.map((candidate, index) => ({
    ...candidate,
    features: { ...candidate.features, reader: scale(logOdds[index] ?? 0) },
  }));
}

/** The best candidates in retrieval order. */
function shortlist<Candidate extends SentenceCandidate>(
  candidates: readonly Candidate[],
  model: LogisticModel,
): Candidate[] {
  const scored = candidates.map((candidate, order) => ({
    candidate,
    order,
    score: linearScore(model, candidate.features),
  }));
  const ranked = scored.sort((a, b) => b.score - a.score || a.order - b.order);
  const lowest = (ranked[0]?.score ?? 0) - READ_MARGIN;
  return ranked
    .slice(0, READ_SENTENCES)
    .filter(({ score }) => score >= lowest)
    .sort((a, b) => a.order - b.order)
    .map(({ candidate }) => candidate);
}

/** What a reader reads of a passage's words: heading, a bar, and the words, folded. */
function readerText(record: PassageRecord, text: string): string {
  return readerLine(headOf(record), text);
}

/** What heads a passage: title, headings and the words that introduce it. */
export function headOf({ passage, document }: PassageRecord): string {
  return [document.title, ...passage.headingPath, passage.stemText]
    .filter((part) => part !== "")
    .join(" ");
}

function scale(logOdds: number): number {
  return Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, logOdds)) / MAX_LOG_ODDS;
}
