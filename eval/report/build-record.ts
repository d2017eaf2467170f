import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { RESAMPLES } from "../metrics/bootstrap.ts";
import type { CaseResult } from "../run/case-result.ts";
import type { RunOptions } from "../run/parse-arguments.ts";
import { EvalError } from "../suite/eval-error.ts";
import { combineHashes, hashFiles, hashFolder } from "./hash-files.ts";
import type { RunRecord } from "./run-record.ts";
import { SEED } from "./seed.ts";

/** The record of a run that gave `results`, of which there is at least one. */
export async function buildRecord(
  options: RunOptions,
  caseFiles: readonly string[],
  results: readonly CaseResult[],
): Promise<RunRecord> {
  const answer = results[0]?.answer;
  if (answer === undefined) throw new EvalError("No case was run: choose a split that holds some.");
  const isLocal = options.url === null;
  return {
    version: await packageVersion(),
    system: options.url ?? "in process",
    split: options.split,
    caseFiles: await hashFiles(caseFiles),
    caseCount: results.length,
    corpusSha256: answer.index.corpusSha256,
    indexGeneration: answer.index.generation,
    answerer: answer.answerer,
    models: isLocal ? await hashFolder("models") : [],
    prompts: isLocal ? await hashFolder("prompts") : [],
    codeSha256: isLocal ? combineHashes(await hashFolder("src")) : null,
    seed: SEED,
    resamples: RESAMPLES,
    concurrency: options.concurrency,
  };
}

async function packageVersion(): Promise<string> {
  const file = path.resolve(import.meta.dirname, "../../package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(file, "utf8"))).version;
}
