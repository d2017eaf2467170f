/**
 * Runs every variant once a round, each round beginning with another one, so that what slows the machine for a
 * while strikes all alike. Answers what each gave, by name, one entry a round.
 */
export async function interleave<Name extends string, T>(
  variants: Readonly<Record<Name, () => Promise<T>>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly T[]>>> {
  // SAFETY: Object.keys gives the own keys of a record literal.
  const names = Object.keys(variants) as Name[];
  // SAFETY: an entry for every name of `names`.
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    T[]
  >;
  for (let round = 0; round < rounds; round++) {
    const start = round % names.length;
    for (const name of [...names.slice(start), ...names.slice(0, start)])
      results[name].push(await variants[name]());
  }
  return results;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** `numerators[i] / denominators[i]`: ratios are taken within a round, never between means. */
export function ratios(numerators: readonly number[], denominators: readonly number[]): number[] {
  return numerators.map((value, round) => value / (denominators[round] ?? Number.NaN));
}
