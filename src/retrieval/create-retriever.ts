import { throwIfCancelled } from "../domain/cancellation.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexedPassage, PassageIndex } from "../ports/passage-index.ts";
import { foldText } from "../text/normalise.ts";
import type { TermStatistics } from "../text/term-statistics.ts";
import { definingPassages } from "./defining-passages.ts";
import { denseWeight } from "./dense-weight.ts";
import { fuseCalibrated, type FusedHit } from "./fuse-calibrated.ts";
import { lexicalQuery } from "./lexical-query.ts";
import { locatedHits } from "./located-hits.ts";
import { lookUpPlaces, type PlaceLookup } from "./look-up-places.ts";
import type { QuestionTerms } from "./question-terms.ts";

/** A retrieved passage with what the index keeps for reading it. */
export interface RetrievedEvidence extends RetrievedPassage {
  readonly sentenceVectors: readonly Float32Array[];
}

export interface Retrieval {
  /** Best first. Where the question names places that are there, those that stand at them. */
  readonly passages: readonly RetrievedEvidence[];
  /** Null where the question names no place. */
  readonly lookup: PlaceLookup | null;
  readonly questionVector: Float32Array;
}

interface RetrievalRequest {
  /** The pinned generation. */
  readonly generation: string;
  readonly terms: QuestionTerms;
  readonly filter: PassageFilter;
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Retriever {
  retrieve(request: RetrievalRequest): Promise<Retrieval>;
}

export interface RetrieverDependencies {
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  readonly statistics: TermStatistics;
}

/** Passages asked of each retriever before fusion. */
const CANDIDATES = 100;

/** Lexical and dense search side by side, fused with a trace for each passage. */
export function createRetriever(dependencies: RetrieverDependencies): Retriever {
  const { index, embedder, statistics } = dependencies;
  return {
    async retrieve({ generation, terms, filter, limit, signal }) {
      const options = { filter, k: Math.max(CANDIDATES, limit), signal };
      const tokens = lexicalQuery(terms, (token) => statistics.informativeness(token));
      const embedding = embedder.embedQuery(terms.reading);
      const searching = { index, generation, filter, tokens, limit, signal };
      const [lexical, dense, questionVector, lookup, defining] = await Promise.all([
        index.searchLexical(generation, tokens, options),
        embedding.then((vector) => index.searchDense(generation, vector, options)),
        embedding,
        lookUpPlaces(terms.folded, searching),
        definingPassages(terms.definiendum, searching),
      ]);
      throwIfCancelled(signal, "the search");
      const fused = fuseCalibrated({ lexical, dense }, { dense: denseWeight(lexical) });
      const located = lookup?.passages.map(({ passage }) => passage.passageId) ?? [];
      const best = located.length > 0 ? locatedHits(located, fused) : fused;
      const hits = located.length > 0 ? best.slice(0, limit) : withDefining(best, defining, limit);
      const records = await index.getPassages(
        generation,
        hits.map(({ passageId }) => passageId),
      );
      const passages = join(hits, records);
      return { passages, questionVector, lookup: isTold(lookup, passages) ? null : lookup };
    },
  };
}

/** The best, and the passages that define what is asked for, wherever they stood; these make way for none. */
function withDefining(
  best: readonly FusedHit[],
  defining: readonly string[],
  limit: number,
): FusedHit[] {
  const first = best.slice(0, limit);
  const missing = defining.filter((id) => !first.some(({ passageId }) => passageId === id));
  const added = missing.map(
    (passageId) =>
      best.find((hit) => hit.passageId === passageId) ?? { passageId, score: 0, trace: [] },
  );
  return [...first.slice(0, limit - added.length), ...added];
}

/** A place of another text, of which a passage speaks by name, is no place to look up. */
function isTold(lookup: PlaceLookup | null, passages: readonly RetrievedEvidence[]): boolean {
  if (lookup === null || lookup.passages.length > 0) return false;
  const words = lookup.places.map((place) => withoutBlanks(place.words));
  return passages.some(({ passage }) => {
    const text = withoutBlanks(foldText(passage.text));
    return words.some((word) => text.includes(word));
  });
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}

function join(fused: readonly FusedHit[], records: readonly IndexedPassage[]): RetrievedEvidence[] {
  const byId = new Map(records.map((record) => [record.passage.passageId, record]));
  return fused.flatMap(({ passageId, score, trace }, index) => {
    const record = byId.get(passageId);
    return record === undefined ? [] : [{ ...record, rank: index + 1, score, trace }];
  });
}
