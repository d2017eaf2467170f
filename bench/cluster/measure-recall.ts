import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import { createFilterSelector } from "../../src/index-store/filter-selection.ts";
import type { StoredGeneration } from "../../src/index-store/stored-generation.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { recallOf } from "../measure/exact-search.ts";
import { filterKeeping } from "../scale/filters-of-share.ts";
import { ONE_PLACE, type BenchQuestion } from "./bench-questions.ts";
import { exactByBlocks } from "./exact-by-blocks.ts";

const NEAREST = 20;
/**
 * Asked of the cluster: it explores as many candidates as for an index of this size, or those asked for and 32 to spare
 * where these are more, so 1,024 and 2,048 at least.
 */
const ASKED = [NEAREST, 992, 2016];

/** Mean share of the exact nearest that was found. */
interface Recall {
  /** Of the nearest 10 among the first 10. */
  readonly of10: number;
  /** Of the nearest 20 among the first 20. */
  readonly of20: number;
}

interface Searched {
  readonly folder: PassageIndex;
  readonly cluster: PassageIndex;
  /** The folder's vectors, which are the cluster's. */
  readonly stored: StoredGeneration;
}

/** Dense search of both stores against going through all vectors, by filter. */
export async function measureRecall(
  searched: Searched,
  questions: readonly BenchQuestion[],
): Promise<Record<string, object>> {
  const filters = { none: {}, "one place": ONE_PLACE, "1 %": onePercentOf(searched.stored) };
  const found: Record<string, object> = {};
  for (const [name, filter] of Object.entries(filters)) {
    found[name] = await recallUnder(filter, searched, questions);
    process.stderr.write(`recall, filter ${name}: ${JSON.stringify(found[name])}\n`);
  }
  return found;
}

function onePercentOf({ documents, passageDocuments }: StoredGeneration): PassageFilter {
  const counts = new Uint32Array(documents.length);
  for (const place of passageDocuments) counts[place] = (counts[place] ?? 0) + 1;
  const sizes = documents.map(({ meta }, at) => ({ id: meta.id, passageCount: counts[at] ?? 0 }));
  return filterKeeping(0.01, sizes);
}

async function recallUnder(
  filter: PassageFilter,
  { folder, cluster, stored }: Searched,
  questions: readonly BenchQuestion[],
): Promise<object> {
  const selection = createFilterSelector(stored)(filter);
  const vectors = questions.map(({ vector }) => vector);
  const exact = exactByBlocks(stored, vectors, { k: NEAREST, keeps: selection?.keeps });
  const recallIn = (index: PassageIndex, k: number): Promise<Recall> =>
    meanRecall(exact, (at) => nearestIds(index, { filter, k, vector: vectors[at] }));
  const { id: generation, passageCount } = stored.generation;
  const nearestIds = async (
    index: PassageIndex,
    { vector, ...search }: { filter: PassageFilter; k: number; vector: Float32Array | undefined },
  ): Promise<string[]> => {
    const hits = vector && (await index.searchDense(generation, vector, search));
    return (hits ?? []).map(({ passageId }) => passageId);
  };
  const recall: Record<string, Recall> = { folder: await recallIn(folder, NEAREST) };
  for (const k of ASKED) recall[`cluster, ${k} asked for`] = await recallIn(cluster, k);
  return { passages: selection?.ordinals.length ?? passageCount, ...recall };
}

async function meanRecall(
  exact: readonly (readonly string[])[],
  found: (at: number) => Promise<readonly string[]>,
): Promise<Recall> {
  const sums = { of10: 0, of20: 0 };
  for (const [at, nearest] of exact.entries()) {
    const ids = await found(at);
    sums.of10 += recallOf(ids.slice(0, 10), nearest.slice(0, 10));
    sums.of20 += recallOf(ids.slice(0, NEAREST), nearest);
  }
  return { of10: sums.of10 / exact.length, of20: sums.of20 / exact.length };
}
