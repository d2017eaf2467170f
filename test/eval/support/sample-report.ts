import { buildReport } from "../../../eval/report/build-report.ts";
import type { EvalReport } from "../../../eval/report/eval-report.ts";
import type { RunRecord } from "../../../eval/report/run-record.ts";
import type { CaseReply } from "../../../eval/run/case-result.ts";
import { scoreCase } from "../../../eval/scoring/score-case.ts";
import type { CheckedCase } from "../../../eval/suite/locate-evidence.ts";
import type { PublicAnswer } from "../../../src/domain/public-answer.ts";
import {
  answered,
  BACKUP,
  OUTSOURCING,
  quoteAt,
  refused,
  sampleCase,
  SAMPLE_SOURCES,
  UNANSWERABLE,
} from "./sample-case.ts";

const RECORD: RunRecord = {
  version: "0.1.0",
  system: "in process",
  split: "all",
  caseFiles: [{ path: "eval/cases/sample.jsonl", sha256: "c".repeat(64) }],
  caseCount: 4,
  corpusSha256: "0".repeat(64),
  indexGeneration: "g-1",
  answerer: { kind: "extractive", model: "test" },
  models: [],
  prompts: [],
  codeSha256: null,
  suiteSha256: "e".repeat(64),
  machine: { node: "v20.19.0", platform: "linux x64", cpu: "test" },
  judge: null,
  seed: "seed",
  resamples: 1000,
  concurrency: 1,
};

const ANSWERABLE = sampleCase();
const NOT_ANSWERABLE = sampleCase({
  ...UNANSWERABLE,
  kind: "near-miss",
  question: "罰款 <多少>？",
});

/** Replies to four cases: right, wrongly refused, rightly refused, wrongly answered. */
export const SAMPLE_REPLIES: readonly (readonly [CheckedCase, PublicAnswer])[] = [
  [{ ...ANSWERABLE, id: "c-1" }, answered([quoteAt(BACKUP), quoteAt(OUTSOURCING)])],
  [{ ...ANSWERABLE, id: "c-2", script: "hans" }, refused([quoteAt(OUTSOURCING)])],
  [{ ...NOT_ANSWERABLE, id: "c-3", split: "test" }, refused()],
  [{ ...NOT_ANSWERABLE, id: "c-4", split: "test" }, answered([quoteAt(OUTSOURCING)])],
];

/** A report over four cases; `run` is what changes from run to run. */
export function sampleReport(
  replies = SAMPLE_REPLIES,
  run = { id: "a-1", startedAt: "2024-01-01T00:00:00.000Z", latencyMs: 5 },
): EvalReport {
  const results = replies.map(([one, answer]) => {
    const trace = [{ retriever: "lexical" as const, rank: 1, rawScore: 2, contribution: 0.5 }];
    const found = [{ ...quoteAt(BACKUP), score: 0.5, trace }];
    const reply: CaseReply = {
      answer: { ...answer, id: run.id },
      found,
      latencyMs: run.latencyMs,
      judgements: null,
    };
    return { ...one, ...reply, score: scoreCase(one, reply, SAMPLE_SOURCES) };
  });
  return buildReport(RECORD, results, {
    startedAt: run.startedAt,
    wallMs: run.latencyMs * 4,
    publicSets: null,
    guard: null,
  });
}
