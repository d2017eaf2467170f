/** Repeatable numbers in [-0.5, 0.5): a linear congruential generator. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}

/** Unit vectors in clusters, as embeddings are: some near each other, most not. */
export function createClusteredVectors(
  count: number,
  dimensions: number,
  random: () => number,
): Float32Array[] {
  const centres = Array.from({ length: Math.ceil(count / 20) }, () =>
    Float32Array.from({ length: dimensions }, random),
  );
  return Array.from({ length: count }, (_, index) => {
    const centre = centres[index % centres.length];
    const raw = Float32Array.from(
      { length: dimensions },
      (_, at) => (centre?.[at] ?? 0) + 0.7 * random(),
    );
    const length = Math.hypot(...raw);
    return raw.map((value) => value / length);
  });
}

/** Places of the `k` vectors with the largest inner product, best first. */
export function nearestByDefinition(
  query: Float32Array,
  vectors: readonly Float32Array[],
  k: number,
): number[] {
  return vectors
    .map((vector, place) => ({ place, score: innerProduct(query, vector) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, k)
    .map(({ place }) => place);
}

export function innerProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  a.forEach((value, index) => {
    sum += value * (b[index] ?? 0);
  });
  return sum;
}

/** Share of `expected` that is in `found`, over all pairs. */
export function recall(
  pairs: readonly { readonly found: readonly number[]; readonly expected: readonly number[] }[],
): number {
  const hits = pairs.map(
    ({ found, expected }) => expected.filter((each) => found.includes(each)).length,
  );
  const total = pairs.reduce((sum, { expected }) => sum + expected.length, 0);
  return hits.reduce((sum, count) => sum + count, 0) / total;
}
