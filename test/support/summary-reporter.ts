import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";

interface SkippedTest {
  readonly title: string;
  /** Null when the test does not give one. */
  readonly reason: string | null;
}

interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

/** Writes what became of every test to a file, for scripts/check.mjs. */
export function createSummaryReporter(path: string): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(summarise(modules, unhandledErrors.length)));
    },
  };
}

/** A file that does not load counts as one failure, and so does an error outside of any test. */
function summarise(modules: readonly TestModule[], unhandledErrors: number): TestSummary {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const brokenModules = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: count("passed"),
    failed: count("failed") + count("pending") + brokenModules + unhandledErrors,
    skipped: tests.filter((test) => test.result().state === "skipped").map(skippedTest),
  };
}

function skippedTest(test: TestCase): SkippedTest {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return { title: test.fullName, reason: note ?? null };
}
