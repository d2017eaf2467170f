import type { VerifiedCitation, VerifiedClaim } from "../domain/grounding.ts";
import type { PublicCitation, PublicClaim } from "../domain/public-answer.ts";
import { roundScore } from "../domain/round-score.ts";
import { publicQuote } from "./public-quote.ts";

/** A claim with the numbers of its citations, and the citations themselves. */
interface NumberedClaim {
  readonly claim: PublicClaim;
  readonly citations: readonly PublicCitation[];
}

export interface CitationNumbers {
  /** Numbers a claim's citations, those first that no claim before it had. */
  number(claim: VerifiedClaim): NumberedClaim;
  /** Every citation that was numbered so far, in order of number. */
  list(): readonly PublicCitation[];
}

/**
 * Numbers citations from 1 in order of first use; the same words of the same document share a number. The
 * claims of an answer, numbered one by one as they are verified, have the numbers of the whole answer.
 */
export function createCitationNumbers(): CitationNumbers {
  const numbered = new Map<string, PublicCitation>();
  function numberOne(citation: VerifiedCitation): PublicCitation {
    const key = citationKey(citation);
    const known = numbered.get(key);
    if (known !== undefined) return known;
    const fresh = { n: numbered.size + 1, ...publicQuote(citation) };
    numbered.set(key, fresh);
    return fresh;
  }
  return {
    number({ text, citations, support }) {
      const cited = [...new Set(citations.map(numberOne))];
      const numbers = cited.map(({ n }) => n);
      return {
        claim: { text, citations: numbers, support: roundScore(support) },
        citations: cited,
      };
    },
    list: () => [...numbered.values()],
  };
}

function citationKey({ document, spans }: VerifiedCitation): string {
  return `${document.id}:${spans.map(({ start, end }) => `${start}-${end}`).join(",")}`;
}
