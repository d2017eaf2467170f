/** One pass over all questions. */
export interface AskedRun {
  /** One a question. */
  readonly latenciesMs: readonly number[];
  readonly elapsedMs: number;
}

/** Asks every question once, so many at a time: the next begins when one is done. */
export async function askConcurrently(
  questions: readonly string[],
  atOnce: number,
  ask: (question: string) => Promise<unknown>,
): Promise<AskedRun> {
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let question = questions[next++]; question !== undefined; question = questions[next++]) {
      const askedMs = performance.now();
      await ask(question);
      latenciesMs.push(performance.now() - askedMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { latenciesMs, elapsedMs: performance.now() - startedMs };
}
