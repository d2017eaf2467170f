import type { DocumentMeta } from "../domain/document.ts";
import { passesFilter, type PassageFilter } from "../domain/passage-filter.ts";
import type { Extent, PassageIndex } from "../ports/passage-index.ts";

/**
 * The index for somebody who may see the documents of some collections: no other document is there, for searches,
 * passages, listings, mined terms and what the index says of itself alike, and listings name no other collection.
 */
export function restrictIndex(index: PassageIndex, collections: readonly string[]): PassageIndex {
  const within = { collections };
  const isVisible = (document: DocumentMeta) => passesFilter(document, within);
  const restrict = <Options extends { readonly filter: PassageFilter }>(options: Options) => ({
    ...options,
    filter: intersect(options.filter, collections),
  });
  const shown = (document: DocumentMeta): DocumentMeta => ({
    ...document,
    collections: document.collections.filter((name) => collections.includes(name)),
  });
  let known: { readonly generation: string; readonly extent: Extent } | undefined;
  return {
    async current() {
      const generation = await index.current();
      if (known?.generation !== generation.id) {
        const extent = await index.documents.extent(generation.id, within);
        known = { generation: generation.id, extent };
      }
      return { ...generation, ...known.extent };
    },
    searchDense: (generation, vector, options) =>
      index.searchDense(generation, vector, restrict(options)),
    searchLexical: (generation, tokens, options) =>
      index.searchLexical(generation, tokens, restrict(options)),
    async getPassages(generation, passageIds) {
      // with all collections, which no quote shows: a model elsewhere is given a passage by every one of them
      const passages = await index.getPassages(generation, passageIds);
      return passages.filter(({ document }) => isVisible(document));
    },
    documents: {
      async list(generation) {
        return (await index.documents.list(generation)).filter(isVisible).map(shown);
      },
      async get(generation, documentId) {
        const document = await index.documents.get(generation, documentId);
        if (document === undefined || !isVisible(document.meta)) return undefined;
        return { ...document, meta: shown(document.meta) };
      },
      termPairs: (generation, filter) =>
        index.documents.termPairs(generation, intersect(filter, collections)),
      extent: (generation, filter) =>
        index.documents.extent(generation, intersect(filter, collections)),
    },
  };
}

function intersect(filter: PassageFilter, allowed: readonly string[]): PassageFilter {
  const { collections: asked } = filter;
  return {
    ...filter,
    collections: asked === undefined ? allowed : asked.filter((name) => allowed.includes(name)),
  };
}
