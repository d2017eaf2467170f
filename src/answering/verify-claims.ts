import type { SourceDocument } from "../domain/document.ts";
import type { OfferedClaim, PublicVerdict } from "../domain/verification.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import { verifyOfferedClaim } from "../grounding/verify-offered-claim.ts";
import type { PassageIndex } from "../ports/passage-index.ts";

/** The guard by itself: a verdict for each claim, in order, all against one generation's documents. */
export async function verifyClaims(
  claims: readonly OfferedClaim[],
  from: { readonly index: PassageIndex; readonly guard: GuardSettings },
): Promise<PublicVerdict[]> {
  const generation = await from.index.current();
  const documents = new Map<string, SourceDocument>();
  for (const documentId of citedDocuments(claims)) {
    const document = await from.index.documents.get(generation.id, documentId);
    if (document !== undefined) documents.set(documentId, document);
  }
  return claims.map((claim) => verifyOfferedClaim(claim, documents, from.guard));
}

function citedDocuments(claims: readonly OfferedClaim[]): Set<string> {
  const citations = claims.flatMap((claim) => claim.citations);
  return new Set(
    citations.flatMap((citation) => (citation.kind === "document" ? [citation.documentId] : [])),
  );
}
