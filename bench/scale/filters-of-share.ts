/** A document of an index with the number of its passages. */
export interface DocumentSize {
  readonly id: string;
  readonly passageCount: number;
}

/**
 * A filter that names documents, taken evenly from all, until they hold `share` of the passages, within a fifth;
 * larger documents are passed over.
 */
export function filterKeeping(
  share: number,
  documents: readonly DocumentSize[],
): { documentIds: string[] } {
  const total = documents.reduce((sum, { passageCount }) => sum + passageCount, 0);
  const step = Math.max(1, Math.floor(1 / share));
  const documentIds: string[] = [];
  let kept = 0;
  for (let first = 0; first < step && kept < share * total; first++) {
    for (let at = first; at < documents.length && kept < share * total; at += step) {
      const document = documents[at];
      if (document === undefined || kept + document.passageCount > 1.2 * share * total) continue;
      documentIds.push(document.id);
      kept += document.passageCount;
    }
  }
  return { documentIds };
}
