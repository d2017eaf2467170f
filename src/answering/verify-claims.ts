import { throwIfCancelled } from "../domain/cancellation.ts";
import type { SourceDocument } from "../domain/document.ts";
import { createPacer } from "../scheduling/pacer.ts";
import type { OfferedClaim, PublicVerdict } from "../domain/verification.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import { verifyOfferedClaim } from "../grounding/verify-offered-claim.ts";
import type { PassageIndex } from "../ports/passage-index.ts";

/**
 * The guard by itself: a verdict for each claim, in order, all against one generation's documents. Whatever else
 * waits has its turn between two claims. Rejects with CANCELLED once `signal` is aborted.
 */
export async function verifyClaims(
  claims: readonly OfferedClaim[],
  from: {
    readonly index: PassageIndex;
    readonly guard: GuardSettings;
    readonly signal: AbortSignal | undefined;
  },
): Promise<PublicVerdict[]> {
  const generation = await from.index.current();
  const documents = new Map<string, SourceDocument>();
  for (const documentId of citedDocuments(claims)) {
    const document = await from.index.documents.get(generation.id, documentId);
    if (document !== undefined) documents.set(documentId, document);
  }
  const verdicts: PublicVerdict[] = [];
  const pacer = createPacer();
  for (const claim of claims) {
    throwIfCancelled(from.signal, "the verification");
    verdicts.push(verifyOfferedClaim(claim, documents, from.guard));
    if (pacer.isDue()) await pacer.turn();
  }
  return verdicts;
}

function citedDocuments(claims: readonly OfferedClaim[]): Set<string> {
  const citations = claims.flatMap((claim) => claim.citations);
  return new Set(
    citations.flatMap((citation) => (citation.kind === "document" ? [citation.documentId] : [])),
  );
}
