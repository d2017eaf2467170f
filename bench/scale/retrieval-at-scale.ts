import path from "node:path";
import { BenchmarkSkipped, type Benchmark } from "../measure/benchmark.ts";
import { runChildProgram } from "../measure/child-program.ts";
import { hasScaleData } from "./scale-documents.ts";
import { scaleFigures, type ScaleRun } from "./scale-figures.ts";
import { buildResult, scaleResult } from "./scale-result.ts";

const SIZES = [10_000, 50_000, 250_000];
const QUICK_SIZES = [1_000, 4_000];

/** Retrieval without answering, each size in a process of its own. */
export const retrievalAtScale: Benchmark = {
  name: "scale",
  title: "Retrieval alone, by number of passages",
  async run({ quick, progress }) {
    if (!hasScaleData())
      throw new BenchmarkSkipped("../shared/data with tw-laws, cn-laws and lecoqa-dev is absent");
    const runs: ScaleRun[] = [];
    const sizes = quick ? QUICK_SIZES : SIZES;
    for (const [index, size] of sizes.entries()) {
      const build = await runChildProgram(
        programFile("build-scale-index"),
        [String(size)],
        buildResult,
      );
      const args = [size, quick ? 20 : 200, quick ? 1 : 3].map(String);
      const result = await runChildProgram(programFile("measure-scale-index"), args, scaleResult);
      runs.push({ build, result });
      progress.update({ stage: "Sizes", done: index + 1, total: sizes.length });
    }
    return { figures: scaleFigures(runs), notes: NOTES };
  },
};

const NOTES = [
  "Real text: statutes of Taiwan and the mainland as the product parses them, LeCoQA's articles; above 151,002",
  "passages also their sentences. Vectors, at every size, are a random projection of token counts (512 numbers,",
  "unit length), not the model's; the query goes through the model too, so that its time is in `retrieve`.",
  "The memory before loading holds model, dictionaries and some 150 MB of tsx, which compiled code does not need.",
  "Latencies: percentiles over lay questions about statutes (LeCoQA), min and max over repetitions.",
];

function programFile(name: string): string {
  return path.join(import.meta.dirname, `${name}.ts`);
}
