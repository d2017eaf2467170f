import { writeFile } from "node:fs/promises";
import { failuresText } from "../report/print-failures.ts";
import { summaryText } from "../report/print-summary.ts";
import { loadSuite } from "./answer-suite.ts";
import { openSystem } from "./open-system.ts";
import { parseRunArguments } from "./parse-arguments.ts";
import { performanceClock } from "./performance-clock.ts";
import { createProgress } from "./progress.ts";
import { runCases } from "./run-cases.ts";

/** `npm run eval`: asks every case, prints the figures and writes what was asked for. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const options = parseRunArguments(args);
  const system = await openSystem(options.url);
  try {
    const documents = await system.documents();
    const suite = await loadSuite(options, documents);
    const progress = createProgress(process.stderr);
    let done = 0;
    const results = await runCases(suite, {
      system,
      sources: new Map(documents.map(({ meta, text }) => [meta.id, text])),
      clock: performanceClock,
      concurrency: options.concurrency,
      onResult: () => {
        progress.update({ stage: "Asking", done: ++done, total: suite.length });
      },
    });
    progress.finish();
    if (options.failures) process.stdout.write(`${failuresText(results)}\n\n`);
    process.stdout.write(`${suite.length} cases, split ${options.split}, ${system.name}\n\n`);
    process.stdout.write(`${summaryText(results)}\n`);
    if (options.json !== null)
      await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
    return 0;
  } finally {
    await system.close();
  }
}
