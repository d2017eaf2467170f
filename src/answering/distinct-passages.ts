import type { RetrievedPassage } from "../domain/retrieval.ts";

/** The passages in their order, each once: where several scopes found it, as the first of them did. */
export function distinctPassages(passages: readonly RetrievedPassage[]): RetrievedPassage[] {
  const first = new Map<string, RetrievedPassage>();
  for (const one of passages) {
    if (!first.has(one.passage.passageId)) first.set(one.passage.passageId, one);
  }
  return [...first.values()];
}
