import { describe, expect, it } from "vitest";
import { createScratchProject, type ScratchProject } from "../support/scratch-project.ts";

const NO_TESTS = '{"passed":0,"failed":0,"failures":[],"skipped":[]}';

/** A copy of this repository's `paths` that installs nothing. */
async function createOffline(paths: readonly string[]): Promise<ScratchProject> {
  const project = await createScratchProject(paths);
  await project.write(".ci/install-tools", "");
  return project;
}

interface FakeChecks {
  readonly lint?: string;
  readonly tests?: string;
  readonly summary?: object;
}

/** A project whose checks are one-word programs and whose tests only write their summary. */
async function createProject({ lint = "true", tests = "true", summary }: FakeChecks = {}) {
  const project = await createOffline(["scripts", ".ci"]);
  if (summary !== undefined) await project.write("summary.json", summary);
  const folder = "mkdir -p node_modules/.cache/yiju";
  const copy = `${folder} && cp summary.json node_modules/.cache/yiju/test-summary.json`;
  await project.write("package.json", {
    name: "scratch",
    scripts: {
      typecheck: "true",
      lint,
      "format:check": "true",
      "deps:check": "true",
      "dead-code": "true",
      "eval:gate": "true",
      "test:cluster": `${folder} && echo '${NO_TESTS}' > node_modules/.cache/yiju/cluster-test-summary.json`,
      "test:unit": summary === undefined ? tests : `${copy}; ${tests}`,
      test: "node scripts/check.mjs",
    },
  });
  return project;
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split("\n").at(-1);
}

describe(".ci/run", () => {
  it("counts each check and each test, and prints why a test was skipped", async () => {
    const skipped = [
      { title: "reads the laws", reason: "../shared/data is absent" },
      { title: "rests", reason: null },
    ];
    const project = await createProject({
      summary: { passed: 10, failed: 0, failures: [], skipped },
    });
    const { exitCode, stdout } = await project.run(".ci/run");
    expect([exitCode, lastLine(stdout)]).toEqual([0, "16 passed, 0 failed"]);
    expect(stdout).toContain("skipped reads the laws: ../shared/data is absent\n");
    expect(stdout).toContain("skipped rests: no reason given\n");
  });

  it("says at the end which tests failed and what they said", async () => {
    const long = Array.from({ length: 30 }, (_, line) => `line ${String(line)}`).join("\n");
    const failures = [
      {
        title: "reads.test.ts > reads the laws",
        messages: ["expected \u001b[32m1\u001b[39m\nto be 2"],
      },
      { title: "rests.test.ts > rests", messages: [long] },
    ];
    const project = await createProject({
      tests: "false",
      summary: { passed: 1, failed: 2, failures, skipped: [] },
    });
    const { stdout } = await project.run(".ci/run");
    const end = stdout.slice(stdout.indexOf("FAILED  reads.test.ts"));
    expect(end).toContain(
      "FAILED  reads.test.ts > reads the laws\n    expected 1\n    to be 2\nFAILED  rests.test.ts > rests\n    line 0\n",
    );
    expect(end).toMatch(/line 11\n {4}\.\.\.\n7 passed, 2 failed\n/u);
  });

  it.each([
    {
      why: "a check fails, and the others run all the same",
      checks: { lint: "false", summary: { passed: 3, failed: 0, failures: [], skipped: [] } },
      line: "8 passed, 1 failed",
    },
    {
      why: "tests fail",
      checks: { tests: "false", summary: { passed: 3, failed: 2, failures: [], skipped: [] } },
      line: "9 passed, 2 failed",
    },
    {
      why: "the tests break off",
      checks: { tests: "false" },
      line: "6 passed, 1 failed",
    },
    {
      why: "the test runner fails although no test did",
      checks: { tests: "false", summary: { passed: 3, failed: 0, failures: [], skipped: [] } },
      line: "9 passed, 1 failed",
    },
    {
      why: "no test was run",
      checks: { tests: "true" },
      line: "6 passed, 1 failed",
    },
  ])("fails when $why", async ({ checks, line }) => {
    const project = await createProject(checks);
    const { exitCode, stdout } = await project.run(".ci/run");
    expect([exitCode, lastLine(stdout)]).toEqual([1, line]);
  });

  it.each([
    { test: "echo no network; exit 3", exitCode: 3, line: "0 passed, 1 failed" },
    { test: "true", exitCode: 1, line: "0 passed, 1 failed" },
    { test: "echo 5 passed, 0 failed; exit 4", exitCode: 4, line: "5 passed, 1 failed" },
    { test: "echo 5 passed, 1 failed", exitCode: 1, line: "5 passed, 1 failed" },
  ])(
    "closes with a count also when npm test only does: $test",
    async ({ test, exitCode, line }) => {
      const project = await createOffline([".ci"]);
      await project.write("package.json", { name: "scratch", scripts: { test } });
      const run = await project.run(".ci/run");
      expect([run.exitCode, lastLine(run.stdout)]).toEqual([exitCode, line]);
    },
  );
});
