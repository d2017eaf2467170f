import { throwIfCancelled } from "../../src/domain/cancellation.ts";
import { AppError } from "../../src/domain/errors.ts";
import { passesFilter } from "../../src/domain/passage-filter.ts";
import type { Hit } from "../../src/domain/retrieval.ts";
import { digestWithin } from "../../src/index-format/digest-within.ts";
import type { DocumentEntry } from "../../src/ports/index-publisher.ts";
import type {
  Generation,
  IndexedPassage,
  PassageIndex,
  SearchOptions,
} from "../../src/ports/passage-index.ts";

const GENERATION: Generation = {
  id: "exact",
  corpusSha256: "0".repeat(64),
  fingerprints: { embedder: "", normaliser: "", tokeniser: "", parser: "", splitter: "" },
  documentCount: 0,
  passageCount: 0,
  sentenceCount: 0,
};

interface Row {
  readonly record: IndexedPassage;
  readonly tokens: ReadonlySet<string>;
  readonly vector: Float32Array;
}

/** A PassageIndex that scans everything: slow, small, and simple enough to trust. */
export function createExactPassageIndex(entries: readonly DocumentEntry[]): PassageIndex {
  const documents = Array.from(entries).sort((a, b) => compare(a.source.meta.id, b.source.meta.id));
  const rows = documents.flatMap(rowsOf);
  const holding = (token: string): number => rows.filter(({ tokens }) => tokens.has(token)).length;
  return {
    current: () => Promise.resolve({ ...GENERATION, passageCount: rows.length }),
    async searchDense(generation, vector, options) {
      await pin(generation);
      return rank(rows, (row) => dot(row.vector, vector), options);
    },
    async searchLexical(generation, tokens, options) {
      await pin(generation);
      const weights = tokens.map(({ token, weight }) => ({
        token,
        weight: weight * Math.log(1 + rows.length / (1 + holding(token))),
      }));
      const score = (row: Row): number =>
        weights.reduce((sum, { token, weight }) => sum + (row.tokens.has(token) ? weight : 0), 0);
      return rank(
        rows.filter((row) => score(row) > 0),
        score,
        options,
      );
    },
    async getPassages(generation, ids) {
      await pin(generation);
      const byId = new Map(rows.map(({ record }) => [record.passage.passageId, record]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    documents: {
      async list(generation) {
        await pin(generation);
        return documents.map(({ source }) => source.meta);
      },
      async get(generation, id) {
        await pin(generation);
        return documents.find(({ source }) => source.meta.id === id)?.source;
      },
      async termPairs(generation, filter) {
        await pin(generation);
        return documents
          .filter(({ source }) => passesFilter(source.meta, filter))
          .flatMap(({ termPairs }) => termPairs);
      },
      async extent(generation, filter) {
        await pin(generation);
        const metas = documents.map(({ source }) => source.meta);
        const kept = rows.filter(({ record }) => passesFilter(record.document, filter));
        const sentences = kept.map(({ record }) => record.sentenceVectors.length);
        return {
          ...(await digestWithin(metas, filter)),
          passageCount: kept.length,
          sentenceCount: sentences.reduce((sum, count) => sum + count, 0),
        };
      },
    },
  };
}

function rowsOf({ source, entries }: DocumentEntry): Row[] {
  return entries.map(({ passage, tokens, vector, sentenceVectors }) => ({
    record: { passage, document: source.meta, sentenceVectors },
    tokens: new Set([...tokens.body, ...tokens.context, ...tokens.document]),
    vector,
  }));
}

function pin(generation: string): Promise<void> {
  if (generation === GENERATION.id) return Promise.resolve();
  return Promise.reject(new AppError("GENERATION_UNKNOWN", `no generation "${generation}"`));
}

function rank(
  rows: readonly Row[],
  score: (row: Row) => number,
  { filter, k, signal }: SearchOptions,
): Hit[] {
  throwIfCancelled(signal, "the search");
  return rows
    .filter(({ record }) => passesFilter(record.document, filter))
    .map((row) => ({ passageId: row.record.passage.passageId, score: score(row) }))
    .sort((a, b) => b.score - a.score || compare(a.passageId, b.passageId))
    .slice(0, k)
    .map((hit, index) => ({ ...hit, rank: index + 1 }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
