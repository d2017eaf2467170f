import type { Progress } from "../../src/cli/progress.ts";
import type { Figure } from "./figure.ts";

/** How a run is made. */
export interface BenchSetting {
  /** Small sizes and few repetitions: all benchmarks together within a minute. */
  readonly quick: boolean;
  readonly progress: Progress;
}

/** What a benchmark found. */
export interface BenchReport {
  readonly figures: readonly Figure[];
  /** What a reader of the figures must know: sizes, what the vectors are, what was left out. */
  readonly notes: readonly string[];
}

export interface Benchmark {
  /** Under which it is asked for. */
  readonly name: string;
  readonly title: string;
  run(setting: BenchSetting): Promise<BenchReport>;
}

/** Something that a benchmark needs is not there: it is left out, aloud. */
export class BenchmarkSkipped extends Error {
  override readonly name = "BenchmarkSkipped";
}
