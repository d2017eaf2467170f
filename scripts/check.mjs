import { readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { PROJECT_DIR, readStamp, runScript } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const CHECKS = ["typecheck", "lint", "format:check", "deps:check", "dead-code", "eval:gate"];
const TESTS = "test:unit";
/** Run as npm would, without starting npm for each. */
const SCRIPTS = JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")).scripts;
const BINARIES = join(PROJECT_DIR, "node_modules", ".bin");
const SUMMARY = join(PROJECT_DIR, "node_modules", ".cache", "yiju", "test-summary.json");

/** Runs every check, also after one failed, and closes with a line that counts checks and tests. */
async function check() {
  rmSync(SUMMARY, { force: true });
  const outcomes = [];
  for (const name of [...CHECKS, TESTS]) outcomes.push(await runCheck(name));
  const tests = readSummary(outcomes.at(-1));
  const checks = outcomes.slice(0, -1);
  const passed = checks.filter(({ ok }) => ok).length + tests.passed;
  const failed = checks.filter(({ ok }) => !ok).length + tests.failed;
  process.stdout.write(`\n${outcomes.map(describe).join("")}${describeSkipped(tests.skipped)}`);
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

/** A run that wrote no summary, or failed without a failed test, counts as one failure. */
function readSummary({ ok }) {
  const text = readStamp(SUMMARY);
  const summary = text === "" ? { passed: 0, failed: 0, skipped: [] } : JSON.parse(text);
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

await runScript(check);
