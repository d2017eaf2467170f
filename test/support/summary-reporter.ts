import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";

interface SkippedTest {
  readonly title: string;
  /** Null when the test does not give one. */
  readonly reason: string | null;
}

interface FailedTest {
  readonly title: string;
  /** What each of its errors said. */
  readonly messages: readonly string[];
}

interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly FailedTest[];
  readonly skipped: readonly SkippedTest[];
}

/** Writes what became of every test to a file, for scripts/check.mjs. */
export function createSummaryReporter(path: string): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(summarise(modules, unhandledErrors)));
    },
  };
}

/** A file that does not load counts as one failure, and so does an error outside of any test. */
function summarise(
  modules: readonly TestModule[],
  unhandledErrors: readonly SerializedError[],
): TestSummary {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const ended = (state: string) => tests.filter((test) => test.result().state === state);
  const failures = [
    ...ended("failed").map((test) => failure(titleOf(test), test.result().errors ?? [])),
    ...ended("pending").map((test) => ({ title: titleOf(test), messages: ["It did not end."] })),
    ...modules
      .filter((module) => module.errors().length > 0)
      .map((module) => failure(module.relativeModuleId, module.errors())),
    ...unhandledErrors.map((error) => failure("outside of any test", [error])),
  ];
  return {
    passed: ended("passed").length,
    failed: failures.length,
    failures,
    skipped: ended("skipped").map(skippedTest),
  };
}

function titleOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function failure(title: string, errors: readonly { readonly message: string }[]): FailedTest {
  return { title, messages: errors.map(({ message }) => message) };
}

function skippedTest(test: TestCase): SkippedTest {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return { title: test.fullName, reason: note ?? null };
}
