import { describe, expect, it } from "vitest";
import type { Difference } from "../../src/domain/difference.ts";
import { createInMemoryBackend } from "../support/in-memory-backend.ts";
import { runInMemory } from "../support/run-in-memory.ts";

function replay(
  answer: readonly Difference[],
  asked = answer.length === 0 ? "g1" : "g2",
  program: readonly Difference[] | null = [],
) {
  const backend = {
    ...createInMemoryBackend(),
    replay: () =>
      Promise.resolve({
        answerId: "a1",
        at: "2026-11-01T08:00:00.000Z",
        answer,
        program,
        generation: { recorded: "g1", asked },
        playedBack: false,
      }),
  };
  return runInMemory(["replay", "a1"], { backend });
}

const generation = { path: "index.generation", before: "g1", after: "g2" };
const words = { path: "answer", before: "五年。[1]", after: "七年。[1]" };

describe("yiju replay", () => {
  it.each([
    { differences: [], exitCode: 0, outcome: "The same answer as a1 of " },
    { differences: [generation], exitCode: 1, outcome: "The same words and citations as a1 of " },
    { differences: [generation, words], exitCode: 1, outcome: "Another answer than a1 of " },
  ])("says $outcome…", async ({ differences, exitCode, outcome }) => {
    const run = await replay(differences);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stdout.startsWith(outcome)).toBe(true);
  });

  it("tells of another generation only where another one was asked", async () => {
    const digest = { path: "index.corpusSha256", before: "aa", after: "bb" };
    const { stdout } = await replay([digest], "g1");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "The same words and citations as a1 of 2026-11-01T08:00:00.000Z; what is said of the index differs.",
      "Asked of the same generation of the index, g1.",
    ]);
  });

  it("calls nothing changed where the description of what answered is gone", async () => {
    const { stdout } = await replay([], "g1", null);
    expect(stdout.split("\n").slice(2)).toEqual([
      "Models, prompts, settings and code then are not known any more: no record that is left describes them.",
      "",
    ]);
  });

  it("tells what differs, and which generation was asked", async () => {
    const { stdout } = await replay([generation, words]);
    expect(stdout).toContain('  answer\n    then  "五年。[1]"\n    now   "七年。[1]"\n');
    expect(stdout).toContain("Asked of generation g2 of the index: g1 is not kept");
  });
});
