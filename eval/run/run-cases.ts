import type { Clock } from "../../src/ports/clock.ts";
import { scoreCase } from "../scoring/score-case.ts";
import type { CheckedCase } from "../suite/locate-evidence.ts";
import type { AnsweringSystem } from "./answering-system.ts";
import type { CaseResult } from "./case-result.ts";
import { mapConcurrently } from "./map-concurrently.ts";

/** Search results that are looked at for evidence. */
const SEARCH_LIMIT = 10;

export interface RunDependencies {
  readonly system: AnsweringSystem;
  /** The documents' stored texts by id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly clock: Clock;
  /** Questions asked at once; more than one makes latencies those of a busy system. */
  readonly concurrency: number;
  /** Called once for each case, as it is done. */
  readonly onResult: (result: CaseResult) => void | Promise<void>;
}

/** Asks every question and scores the replies; results come in the order of the cases. */
export function runCases(
  cases: readonly CheckedCase[],
  dependencies: RunDependencies,
): Promise<CaseResult[]> {
  return mapConcurrently(cases, dependencies.concurrency, async (one) => {
    const result = await runCase(one, dependencies);
    await dependencies.onResult(result);
    return result;
  });
}

async function runCase(
  one: CheckedCase,
  { system, sources, clock }: RunDependencies,
): Promise<CaseResult> {
  const startMs = clock.nowMs();
  const answer = await system.answer(one.question);
  const latencyMs = clock.nowMs() - startMs;
  const found = await system.search(one.question, SEARCH_LIMIT);
  return { ...one, answer, found, score: scoreCase(one, { answer, found }, sources), latencyMs };
}
