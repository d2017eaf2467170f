import type { VerifiedCitation } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import type { NearestPassage, PublicQuote } from "../domain/public-answer.ts";
import { quoteLocator } from "../domain/quote-locator.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import { roundScore } from "../domain/round-score.ts";

/** A verified citation as the API shows it. */
export function publicQuote({ passage, document, quote, spans }: VerifiedCitation): PublicQuote {
  return {
    documentId: document.id,
    title: document.title,
    issuer: document.issuer,
    jurisdiction: document.jurisdiction,
    issuedOn: document.issuedOn,
    effectiveOn: document.effectiveOn,
    status: document.status,
    locator: quoteLocator(passage, spans),
    headingPath: passage.headingPath,
    page: passage.page,
    quote,
    spans,
  };
}

/** A whole passage as a public quote. */
export function quotePassage({ passage, document }: PassageRecord): PublicQuote {
  return publicQuote({ passage, document, quote: passage.text, spans: passage.spans });
}

/** A whole retrieved passage as a public quote, with its score. */
export function quoteRetrieved(retrieved: RetrievedPassage): NearestPassage {
  return { ...quotePassage(retrieved), score: roundScore(retrieved.score) };
}
