import { writeFile } from "node:fs/promises";
import { readConfig } from "../../src/config/config.ts";
import { readBaseline, writeBaseline } from "../gate/baseline.ts";
import { checkGate, gateText } from "../gate/check-gate.ts";
import { guardFileSchema } from "../guard/guard-file.ts";
import { openJudge } from "../judge/open-judge.ts";
import { setsFileSchema } from "../public-sets/set-figures.ts";
import { buildRecord } from "../report/build-record.ts";
import { buildReport } from "../report/build-report.ts";
import type { EvalReport } from "../report/eval-report.ts";
import { hashFiles } from "../report/hash-files.ts";
import { htmlReport } from "../report/html/page.ts";
import { failuresText } from "../report/print-failures.ts";
import { summaryText } from "../report/print-summary.ts";
import { programRecord } from "../report/program-record.ts";
import { readMeasuredFile } from "../report/read-measured-file.ts";
import { junitXml } from "../report/write-junit.ts";
import { defaultCaseFiles } from "../suite/read-case-files.ts";
import { askSuite } from "./ask-suite.ts";
import { openSystem } from "./open-system.ts";
import { parseRunArguments, type RunOptions } from "./parse-arguments.ts";

/** `npm run eval`: asks every case, prints the figures and writes what was asked for. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const options = parseRunArguments(args);
  const startedAt = new Date().toISOString();
  const startMs = performance.now();
  const caseFiles = options.cases ?? (await defaultCaseFiles());
  const measured = await readMeasured(options);
  const made = {
    program: await programRecord(options.url === null),
    caseFiles: await hashFiles(caseFiles),
  };
  const opened = options.judge ? await openJudge(readConfig()) : null;
  const judge = opened?.judge ?? null;
  const system = await openSystem(options.url);
  try {
    const { results, sources } = await askSuite(system, caseFiles, { ...options, judge });
    const record = buildRecord({ options, ...made, judge: judge?.fingerprint ?? null }, results);
    const wallMs = performance.now() - startMs;
    const report = buildReport(record, results, { startedAt, wallMs, ...measured });
    if (options.failures) process.stdout.write(`${failuresText(report.cases)}\n\n`);
    process.stdout.write(`${summaryText(report)}\n`);
    await writeOutputs(report, sources, options);
    return options.gate ? await passGate(report) : 0;
  } finally {
    await Promise.all([system.close(), opened?.close()]);
  }
}

/** What other commands measured before; read first, so that a wrong file is told before anything is asked. */
async function readMeasured({
  sets,
  guard,
}: RunOptions): Promise<Pick<EvalReport, "publicSets" | "guard">> {
  return {
    publicSets: sets === null ? null : await readMeasuredFile(sets, setsFileSchema, "sets"),
    guard: guard === null ? null : await readMeasuredFile(guard, guardFileSchema, "guard"),
  };
}

async function writeOutputs(
  report: EvalReport,
  sources: ReadonlyMap<string, string>,
  options: RunOptions,
): Promise<void> {
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.html !== null) await writeFile(options.html, await htmlReport(report, sources));
  if (options.junit !== null) await writeFile(options.junit, junitXml(report));
  if (options.updateBaseline) await writeBaseline(report);
}

async function passGate(report: EvalReport): Promise<number> {
  const verdict = checkGate(report, await readBaseline());
  process.stdout.write(`\n${gateText(verdict)}\n`);
  return verdict.regressions.length === 0 ? 0 : 1;
}
