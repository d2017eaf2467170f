import { parseArgs } from "node:util";
import { createProgress } from "../src/cli/progress.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import { BenchmarkSkipped, type Benchmark, type BenchSetting } from "./measure/benchmark.ts";
import { describeMachine } from "./measure/machine.ts";
import { renderReport } from "./measure/print-report.ts";
import { appendResult } from "./measure/results.ts";

const USAGE = `npm run bench -- [--quick] [NAME…]
${BENCHMARKS.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join("\n")}
  --quick      small sizes: all of them within a minute
`;

/** Runs the benchmarks named, or all; a missed target is shown and is no failure, as a busy machine misses it. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { quick: { type: "boolean" }, help: { type: "boolean" } },
  });
  const unknown = positionals.filter((word) => BENCHMARKS.every(({ name }) => name !== word));
  if (values.help === true || unknown.length > 0) {
    process.stderr.write(`${unknown.map((word) => `no benchmark "${word}"\n`).join("")}${USAGE}`);
    return unknown.length > 0 ? 2 : 0;
  }
  const progress = createProgress(process.stderr);
  const setting = { quick: values.quick === true, progress };
  for (const benchmark of BENCHMARKS) {
    if (positionals.length === 0 || positionals.includes(benchmark.name))
      await runBenchmark(benchmark, setting);
  }
  return 0;
}

async function runBenchmark(benchmark: Benchmark, setting: BenchSetting): Promise<void> {
  const machine = await describeMachine();
  try {
    const report = await benchmark.run(setting);
    setting.progress.finish();
    process.stdout.write(renderReport(benchmark.title, report));
    const at = new Date().toISOString();
    const { quick } = setting;
    await appendResult({ at, benchmark: benchmark.name, quick, machine, ...report });
  } catch (error) {
    if (!(error instanceof BenchmarkSkipped)) throw error;
    setting.progress.finish();
    process.stdout.write(`\n${benchmark.title}\n  skipped: ${error.message}\n`);
  }
}

process.exitCode = await main(process.argv.slice(2));
