import type { DraftCitation } from "../domain/answer.ts";
import type { FailedCheck, VerifiedCitation } from "../domain/grounding.ts";
import type { PassageRecord } from "../domain/passage.ts";
import { sliceSpans, type Span } from "../domain/span.ts";

/** What a citation is checked against: the question's own passages, and the stored documents' texts. */
export interface CitationGround {
  readonly passages: ReadonlyMap<string, PassageRecord>;
  /** Stored source text by document id. */
  readonly sources: ReadonlyMap<string, string>;
}

export type CitationCheck =
  | { readonly ok: true; readonly citation: VerifiedCitation }
  | { readonly ok: false; readonly failed: FailedCheck };

/**
 * A citation holds when its passage was retrieved for this question, its spans lie within that passage, and
 * the stored source's slices at the spans, joined, equal the quote.
 */
export function checkCitation(citation: DraftCitation, ground: CitationGround): CitationCheck {
  const record = ground.passages.get(citation.passageId);
  if (record === undefined) return failed(`passage ${citation.passageId} was not retrieved`);
  const source = ground.sources.get(record.document.id);
  if (source === undefined) return failed(`document ${record.document.id} is not stored`);
  if (citation.quote.trim() === "" || !liesWithin(citation.spans, record.passage.spans)) {
    return failed(`a quote of ${citation.passageId} is empty or lies outside the passage`);
  }
  if (sliceSpans(source, citation.spans) !== citation.quote) {
    return failed(`a quote of ${citation.passageId} differs from the stored text`);
  }
  return { ok: true, citation: { ...record, quote: citation.quote, spans: citation.spans } };
}

function liesWithin(spans: readonly Span[], passage: readonly Span[]): boolean {
  return spans.every((span) =>
    passage.some(
      ({ start, end }) => start <= span.start && span.start < span.end && span.end <= end,
    ),
  );
}

function failed(detail: string): CitationCheck {
  return { ok: false, failed: { check: "citation", detail } };
}
