import type { PassageRecord } from "../domain/passage.ts";
import type { CitationGround } from "../grounding/check-citation.ts";
import type { PassageIndex } from "../ports/passage-index.ts";

/** The passages that claims may cite, with the stored texts of their documents. */
export async function openGround(
  records: readonly PassageRecord[],
  { index, generation }: { readonly index: PassageIndex; readonly generation: string },
): Promise<CitationGround> {
  const passages = new Map(records.map((record) => [record.passage.passageId, record]));
  const sources = new Map<string, string>();
  for (const documentId of new Set(records.map(({ document }) => document.id))) {
    const source = await index.documents.get(generation, documentId);
    if (source !== undefined) sources.set(documentId, source.text);
  }
  return { passages, sources };
}
