import type { SourceDocument } from "../../src/domain/document.ts";
import { AppError } from "../../src/domain/errors.ts";
import { passesFilter } from "../../src/domain/passage-filter.ts";
import type { Passage } from "../../src/domain/passage.ts";
import type { Hit } from "../../src/domain/retrieval.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import type { TermPair } from "../../src/domain/term-pair.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { Generation, IndexedPassage, PassageIndex } from "../../src/ports/passage-index.ts";
import { foldText } from "../../src/text/normalise.ts";
import { tokenise } from "../../src/text/tokens.ts";

export interface StoredDocument {
  readonly source: SourceDocument;
  readonly passages: readonly Passage[];
  readonly termPairs?: readonly TermPair[];
}

const GENERATION: Generation = {
  id: "exact",
  corpusSha256: "0".repeat(64),
  fingerprints: { embedder: "", normaliser: "", tokeniser: "", parser: "", splitter: "" },
  documentCount: 0,
  passageCount: 0,
  sentenceCount: 0,
};

/** A PassageIndex that scans everything: slow, small, and simple enough to trust. */
export async function createExactPassageIndex(
  documents: readonly StoredDocument[],
  embedder: Embedder,
): Promise<PassageIndex> {
  const rows = await Promise.all(
    documents.flatMap(({ source, passages }) =>
      passages.map(async (passage) => {
        const sentences = passage.sentences.map((range) =>
          foldText(sliceSpan(passage.text, range)),
        );
        const folded = foldText(
          [passage.stemText, ...passage.headingPath, passage.text].join("\n"),
        );
        return {
          record: {
            passage,
            document: source.meta,
            sentenceVectors: await embedder.embedPassages(sentences),
          } satisfies IndexedPassage,
          tokens: new Set(tokenise(folded)),
          vector: await embedder.embedQuery(foldText(passage.text)),
        };
      }),
    ),
  );
  const frequencies = new Map<string, number>();
  for (const { tokens } of rows) {
    for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
  }
  const rank = (
    score: (row: (typeof rows)[number]) => number,
    { filter, k }: Parameters<PassageIndex["searchDense"]>[2],
  ): Hit[] =>
    rows
      .filter(({ record }) => passesFilter(record.document, filter))
      .map((row) => ({ passageId: row.record.passage.passageId, score: score(row) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1))
      .slice(0, k)
      .map((hit, index) => ({ ...hit, rank: index + 1 }));
  const pinned = (generation: string): void => {
    if (generation === GENERATION.id) return;
    throw new AppError("GENERATION_UNKNOWN", `No generation "${generation}".`);
  };
  return {
    current: () => Promise.resolve(GENERATION),
    async searchDense(generation, vector, options) {
      pinned(generation);
      return Promise.resolve(rank((row) => dot(row.vector, vector), options));
    },
    async searchLexical(generation, tokens, options) {
      pinned(generation);
      const weights = tokens.map(({ token, weight }) => ({
        token,
        weight: weight * Math.log(1 + rows.length / (1 + (frequencies.get(token) ?? 0))),
      }));
      const score = (row: (typeof rows)[number]): number =>
        weights.reduce((sum, { token, weight }) => sum + (row.tokens.has(token) ? weight : 0), 0);
      return Promise.resolve(rank(score, options));
    },
    getPassages: (generation, ids) => {
      pinned(generation);
      const byId = new Map(rows.map(({ record }) => [record.passage.passageId, record]));
      return Promise.resolve(ids.flatMap((id) => byId.get(id) ?? []));
    },
    documents: {
      list: () => Promise.resolve(documents.map(({ source }) => source.meta)),
      get: (_, id) =>
        Promise.resolve(documents.find(({ source }) => source.meta.id === id)?.source),
      termPairs: () => Promise.resolve(documents.flatMap(({ termPairs }) => termPairs ?? [])),
    },
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
