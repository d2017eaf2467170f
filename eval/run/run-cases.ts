import type { Clock } from "../../src/ports/clock.ts";
import type { SupportJudge } from "../../src/ports/support-judge.ts";
import { judgeClaims } from "../judge/judge-claims.ts";
import { scoreCase } from "../scoring/score-case.ts";
import type { CheckedCase } from "../suite/locate-evidence.ts";
import type { AnsweringSystem } from "./answering-system.ts";
import type { CaseReply, CaseResult } from "./case-result.ts";
import { mapConcurrently } from "./map-concurrently.ts";

/** Search results that are looked at for evidence. */
const SEARCH_LIMIT = 10;

export interface RunDependencies {
  readonly system: AnsweringSystem;
  /** The documents' stored texts by id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly clock: Clock;
  /** Reads each claim against what it cites; null where none is asked. */
  readonly judge: SupportJudge | null;
  /** Questions asked at once; more than one makes latencies those of a busy system. */
  readonly concurrency: number;
  /** Replies of an interrupted run by case id; they are scored but not asked for again. */
  readonly recorded: ReadonlyMap<string, CaseReply>;
  /** Called with each new reply, before the case counts as done. */
  readonly onReply: (caseId: string, reply: CaseReply) => Promise<void>;
  /** Called once for each case, as it is done. */
  readonly onDone: () => void;
}

/** Asks every question and scores the replies; results come in the order of the cases. */
export function runCases(
  cases: readonly CheckedCase[],
  dependencies: RunDependencies,
): Promise<CaseResult[]> {
  return mapConcurrently(cases, dependencies.concurrency, async (one) => {
    const reply = dependencies.recorded.get(one.id) ?? (await ask(one, dependencies));
    dependencies.onDone();
    return { ...one, ...reply, score: scoreCase(one, reply, dependencies.sources) };
  });
}

async function ask(
  one: CheckedCase,
  { system, clock, judge, onReply }: RunDependencies,
): Promise<CaseReply> {
  const startMs = clock.nowMs();
  const answer = await system.answer(one.question);
  const latencyMs = clock.nowMs() - startMs;
  const found = await system.search(one.question, SEARCH_LIMIT);
  const judgements = judge === null ? null : await judgeClaims(answer, judge);
  const reply = { answer, found, latencyMs, judgements };
  await onReply(one.id, reply);
  return reply;
}
