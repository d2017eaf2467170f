import { readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { PROJECT_DIR, readStamp, runScript } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const CHECKS = ["typecheck", "lint", "format:check", "deps:check", "dead-code", "eval:gate"];
/** Test runs, each with the file in which it says what became of its tests. */
const TEST_RUNS = { "test:unit": "test-summary.json", "test:cluster": "cluster-test-summary.json" };
/** Run as npm would, without starting npm for each. */
const SCRIPTS = JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")).scripts;
const BINARIES = join(PROJECT_DIR, "node_modules", ".bin");
const SUMMARIES = join(PROJECT_DIR, "node_modules", ".cache", "yiju");
/** Lines shown of what a failed test said. */
const MESSAGE_LINES = 12;

/** Runs every check, also after one failed, and closes with a line that counts checks and tests. */
async function check() {
  const checks = [];
  for (const name of CHECKS) checks.push(await runCheck(name));
  const runs = [];
  for (const [name, file] of Object.entries(TEST_RUNS)) runs.push(await runTests(name, file));
  const sum = (of) => runs.reduce((total, { summary }) => total + summary[of], 0);
  const passed = checks.filter(({ ok }) => ok).length + sum("passed");
  const failed = checks.filter(({ ok }) => !ok).length + sum("failed");
  const skipped = runs.flatMap(({ summary }) => summary.skipped);
  const failures = runs.flatMap(({ summary }) => summary.failures);
  process.stdout.write(
    `\n${[...checks, ...runs].map(describe).join("")}${describeSkipped(skipped)}${describeFailures(failures)}`,
  );
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}

async function runCheck(name) {
  process.stdout.write(`\n> ${name}\n`);
  const startedMs = performance.now();
  const code = await runCommand("sh", ["-c", SCRIPTS[name]], {
    cwd: PROJECT_DIR,
    env: { ...process.env, PATH: `${BINARIES}${delimiter}${process.env.PATH}` },
    stdout: 1,
  });
  return { name, ok: code === 0, seconds: (performance.now() - startedMs) / 1000 };
}

async function runTests(name, file) {
  const path = join(SUMMARIES, file);
  rmSync(path, { force: true });
  const outcome = await runCheck(name);
  return { ...outcome, summary: readSummary(path, outcome) };
}

/** A run that wrote no summary, or failed without a failed test, counts as one failure. */
function readSummary(path, { ok }) {
  const text = readStamp(path);
  const summary =
    text === "" ? { passed: 0, failed: 0, failures: [], skipped: [] } : JSON.parse(text);
  const isUnexplained = summary.failed === 0 && (!ok || text === "");
  return isUnexplained ? { ...summary, failed: 1 } : summary;
}

function describe({ name, ok, seconds }) {
  return `${ok ? "passed" : "FAILED"}  ${name} (${seconds.toFixed(1)} s)\n`;
}

function describeSkipped(skipped) {
  return skipped
    .map(({ title, reason }) => `skipped ${title}: ${reason ?? "no reason given"}\n`)
    .join("");
}

/** Said once more at the end, where whoever sees only the last lines finds it. */
function describeFailures(failures) {
  return failures
    .map(({ title, messages }) => `FAILED  ${title}\n${messages.map(indent).join("")}`)
    .join("");
}

function indent(message) {
  const lines = stripVTControlCharacters(message).split("\n");
  const shown = lines.slice(0, MESSAGE_LINES).map((line) => `    ${line}\n`);
  return `${shown.join("")}${lines.length > MESSAGE_LINES ? "    ...\n" : ""}`;
}

await runScript(check);
