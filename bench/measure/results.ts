import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { BenchReport } from "./benchmark.ts";
import type { Machine } from "./machine.ts";

/** Everything that benchmarks write; git-ignored. */
export const RESULTS_DIR = path.resolve(import.meta.dirname, "../results");

export interface BenchRecord extends BenchReport {
  readonly at: string;
  readonly benchmark: string;
  readonly quick: boolean;
  readonly machine: Machine;
}

/** Appends one line to `results/<benchmark>.jsonl` and answers the file's name. */
export async function appendResult(record: BenchRecord): Promise<string> {
  await mkdir(RESULTS_DIR, { recursive: true });
  const file = path.join(RESULTS_DIR, `${record.benchmark}.jsonl`);
  await appendFile(file, `${JSON.stringify(record)}\n`);
  return file;
}
