import { percentile } from "../../src/report/percentile.ts";

/** What clients saw that asked at the same time, each its next question when it had the answer to the last. */
export interface ClientTimes {
  readonly clients: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
}

/** Asks every question `rounds` times, by so many clients together. */
export async function askByClients<Question>(
  questions: readonly Question[],
  clients: number,
  ask: (question: Question) => Promise<unknown>,
): Promise<ClientTimes> {
  const times: number[] = [];
  let next = 0;
  const startedMs = performance.now();
  const client = async (): Promise<void> => {
    for (let at = next++; at < questions.length; at = next++) {
      const question = questions[at];
      if (question === undefined) return;
      const askedMs = performance.now();
      await ask(question);
      times.push(performance.now() - askedMs);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedMs) / 1000;
  return {
    clients,
    p50Ms: percentile(times, 0.5) ?? 0,
    p99Ms: percentile(times, 0.99) ?? 0,
    perSecond: times.length / seconds,
  };
}
