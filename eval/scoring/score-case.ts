import type { PublicAnswer, PublicQuote } from "../../src/domain/public-answer.ts";
import { sliceSpans, type Span } from "../../src/domain/span.ts";
import type { ClaimJudgement } from "../judge/claim-judgement.ts";
import type { CheckedCase } from "../suite/locate-evidence.ts";
import type {
  CaseScore,
  CitationScore,
  ClaimScore,
  EvidenceScore,
  FactScore,
  Outcome,
} from "./case-score.ts";
import { coveredShare, spansOverlap } from "./covered-share.ts";
import { scoreFacts, tellsAnyFact } from "./score-facts.ts";
import { supportsClaim } from "./supports-claim.ts";

/** Share of an evidence quote that citations must hold for it to count as cited. */
export const MIN_EVIDENCE_COVERAGE = 0.8;

/** What of a reply is scored: the answer, and search results for the question, best first. */
export interface ScoredReply {
  readonly answer: PublicAnswer;
  readonly found: readonly PublicQuote[];
  readonly judgements: readonly ClaimJudgement[] | null;
}

/**
 * Scores one reply. The formulas are explained in docs/evaluation.md.
 *
 * @param sources the documents' stored texts by id
 */
export function scoreCase(
  one: CheckedCase,
  { answer, found, judgements }: ScoredReply,
  sources: ReadonlyMap<string, string>,
): CaseScore {
  const facts = scoreFacts(one.facts, answer);
  const evidence = one.located.map((quote): EvidenceScore => {
    const coverage = coveredShare(quote.spans, spansIn(quote.documentId, answer.citations));
    return { ...quote, coverage, isCited: coverage >= MIN_EVIDENCE_COVERAGE };
  });
  const isVerbatim = (quote: PublicQuote) =>
    sliceSpans(sources.get(quote.documentId) ?? "", quote.spans) === quote.quote;
  return {
    outcome: outcomeOf(one, answer, { facts, evidence }),
    facts,
    evidence,
    citations: answer.citations.map((citation): CitationScore => ({
      n: citation.n,
      relevance: relevanceOf(citation, one),
      isVerbatim: isVerbatim(citation),
    })),
    claims: scoreClaims(answer, judgements),
    nearestVerbatim: answer.refusal?.nearest.map(isVerbatim) ?? [],
    evidenceRank: evidenceRank(one, found),
  };
}

function spansIn(documentId: string, quotes: readonly PublicQuote[]): Span[] {
  return quotes.filter((quote) => quote.documentId === documentId).flatMap((quote) => quote.spans);
}

function outcomeOf(
  { answerable }: CheckedCase,
  { status }: PublicAnswer,
  {
    facts,
    evidence,
  }: { readonly facts: readonly FactScore[]; readonly evidence: readonly EvidenceScore[] },
): Outcome {
  if (status === "refused") return answerable ? "wrongly-refused" : "rightly-refused";
  if (!answerable) return "wrongly-answered";
  const isRight =
    facts.every(({ told }) => told !== null) && evidence.every(({ isCited }) => isCited);
  return isRight ? "answered-right" : "answered-wrong";
}

function relevanceOf(citation: PublicQuote, one: CheckedCase): CitationScore["relevance"] {
  const holdsEvidence = one.located.some(
    ({ documentId, spans }) =>
      documentId === citation.documentId && spansOverlap(spans, citation.spans),
  );
  if (holdsEvidence) return "evidence";
  return tellsAnyFact(citation.quote, one.facts) ? "fact" : null;
}

function scoreClaims(
  { claims, citations }: PublicAnswer,
  judgements: ScoredReply["judgements"],
): ClaimScore[] {
  const quotes = new Map(citations.map(({ n, quote }) => [n, quote]));
  return claims.map((claim, index) => {
    const cited = claim.citations.flatMap((n) => quotes.get(n) ?? []);
    return {
      isCited: cited.length > 0,
      isSupported: supportsClaim(claim.text, cited),
      judged: judgements?.[index] ?? null,
    };
  });
}

function evidenceRank(one: CheckedCase, found: readonly PublicQuote[]): number | null {
  const index = found.findIndex((result) =>
    one.located.some(
      ({ documentId, spans }) =>
        coveredShare(spans, spansIn(documentId, [result])) >= MIN_EVIDENCE_COVERAGE,
    ),
  );
  return index < 0 ? null : index + 1;
}
