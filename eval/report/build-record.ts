import type { CaseResult } from "../run/case-result.ts";
import type { RunOptions } from "../run/parse-arguments.ts";
import { EvalError } from "../suite/eval-error.ts";
import type { FileHash } from "./hash-files.ts";
import type { ProgramRecord } from "./program-record.ts";
import type { RunRecord } from "./run-record.ts";

/** What a run was made from. */
interface RunInputs {
  readonly options: RunOptions;
  /** Taken before the first question: files may change while a run goes on, what is loaded does not. */
  readonly program: ProgramRecord;
  readonly caseFiles: readonly FileHash[];
  /** Fingerprint of the judge, or null. */
  readonly judge: string | null;
}

/** The record of a run that gave `results`, of which there is at least one. */
export function buildRecord(
  { options, program, caseFiles, judge }: RunInputs,
  results: readonly CaseResult[],
): RunRecord {
  const answer = results[0]?.answer;
  if (answer === undefined) throw new EvalError("No case was run: choose a split that holds some.");
  return {
    ...program,
    system: options.url ?? "in process",
    split: options.split,
    caseFiles,
    caseCount: results.length,
    corpusSha256: answer.index.corpusSha256,
    indexGeneration: answer.index.generation,
    answerer: answer.answerer,
    judge,
    concurrency: options.concurrency,
  };
}
