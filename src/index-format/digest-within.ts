import type { DocumentMeta } from "../domain/document.ts";
import { passesFilter, type PassageFilter } from "../domain/passage-filter.ts";
import type { Extent } from "../ports/passage-index.ts";
import { corpusDigest } from "./corpus-digest.ts";

/**
 * Number and digest of the documents that a filter keeps, of `metas`, ordered by id. Where it names collections, a
 * document is in no others: the digest would else tell whoever may not see these that they changed.
 */
export async function digestWithin(
  metas: readonly DocumentMeta[],
  filter: PassageFilter,
): Promise<Pick<Extent, "corpusSha256" | "documentCount">> {
  const { collections } = filter;
  const kept = metas.filter((meta) => passesFilter(meta, filter));
  const shown =
    collections === undefined
      ? kept
      : kept.map((meta) => ({
          ...meta,
          collections: meta.collections.filter((name) => collections.includes(name)),
        }));
  return { corpusSha256: await corpusDigest(shown), documentCount: shown.length };
}
