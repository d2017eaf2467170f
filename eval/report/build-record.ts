import type { CaseResult } from "../run/case-result.ts";
import type { RunOptions } from "../run/parse-arguments.ts";
import { EvalError } from "../suite/eval-error.ts";
import { hashFiles } from "./hash-files.ts";
import { programRecord } from "./program-record.ts";
import type { RunRecord } from "./run-record.ts";

/** What a run was made from. */
export interface RunInputs {
  readonly options: RunOptions;
  readonly caseFiles: readonly string[];
  /** Fingerprint of the judge, or null. */
  readonly judge: string | null;
}

/** The record of a run that gave `results`, of which there is at least one. */
export async function buildRecord(
  { options, caseFiles, judge }: RunInputs,
  results: readonly CaseResult[],
): Promise<RunRecord> {
  const answer = results[0]?.answer;
  if (answer === undefined) throw new EvalError("No case was run: choose a split that holds some.");
  return {
    ...(await programRecord(options.url === null)),
    system: options.url ?? "in process",
    split: options.split,
    caseFiles: await hashFiles(caseFiles),
    caseCount: results.length,
    corpusSha256: answer.index.corpusSha256,
    indexGeneration: answer.index.generation,
    answerer: answer.answerer,
    judge,
    concurrency: options.concurrency,
  };
}
