import { innerProduct } from "../../src/domain/inner-product.ts";

/** Unit vectors by place: 0, 1, … */
export interface VectorList {
  readonly count: number;
  at(place: number): Float32Array;
}

export interface ExactSearchOptions {
  readonly k: number;
  readonly keeps?: ((place: number) => boolean) | undefined;
}

interface ScoredPlace {
  readonly place: number;
  readonly score: number;
}

/** Places of the `k` vectors nearest to `query` by going through all, best first, equal ones by place. */
export function exactNearest(
  query: Float32Array,
  vectors: VectorList,
  { k, keeps = () => true }: ExactSearchOptions,
): number[] {
  const best: ScoredPlace[] = [];
  for (let place = 0; place < vectors.count; place++) {
    if (!keeps(place)) continue;
    const score = innerProduct(query, vectors.at(place));
    if (best.length < k || score > (best.at(-1)?.score ?? -Infinity))
      insert(best, { place, score });
    if (best.length > k) best.pop();
  }
  return best.map((one) => one.place);
}

/** Share of `expected` that is in `found`. */
export function recallOf<T>(found: readonly T[], expected: readonly T[]): number {
  return expected.filter((one) => found.includes(one)).length / expected.length;
}

function insert(best: ScoredPlace[], one: ScoredPlace): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? Infinity) < one.score) at--;
  best.splice(at, 0, one);
}
