import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evalCaseSchema } from "../../../eval/suite/eval-case.ts";
import type { Feedback } from "../../../src/domain/feedback.ts";
import { createInMemoryBackend } from "../../support/in-memory-backend.ts";
import { createKeptFeedback } from "../../support/kept-feedback.ts";
import { recordedAnswers } from "../../support/recorded-answers.ts";
import { recordsFolder } from "../../support/record-log.ts";
import { runInMemory } from "../../support/run-in-memory.ts";

const DOWN: Feedback = {
  answerId: "a1",
  generation: "g",
  question: "as the client says",
  status: "answered",
  rating: "down",
  reasons: ["wrong", "incomplete"],
  comment: "漏了第三項",
};

async function toCases(
  dataDir: string,
  given: readonly Feedback[],
  ...args: readonly string[]
): ReturnType<typeof runInMemory> {
  const feedback = createKeptFeedback();
  for (const one of given) await feedback.append(one);
  return runInMemory(["audit", "to-cases", ...args], {
    environment: { YIJU_DATA_DIR: dataDir },
    backend: createInMemoryBackend({ feedback }),
  });
}

describe("yiju audit to-cases", () => {
  it("makes one draft, in the suite's format, of an answer that was rated down, however often", async () => {
    const again: Feedback = { ...DOWN, reasons: [], comment: "" };
    const up: Feedback = { ...DOWN, answerId: "a3", rating: "up", reasons: [], comment: "" };
    const run = await toCases(await recordedAnswers(), [DOWN, up, again]);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(evalCaseSchema.parse(JSON.parse(run.stdout))).toEqual({
      id: "feedback-a1",
      question: "使用人工智能的風險有哪些？",
      script: "hant",
      kind: "feedback",
      answerable: true,
      facts: [],
      evidence: [],
      note: 'Rated down: wrong, incomplete. "漏了第三項"\nRated down: no reason given.\nRecord 3, answered.',
    });
    expect(run.stderr).toMatch(/^Drafts: 1\.\nFill in facts and evidence from the documents/);
  });

  it("says how many it passed over for want of the question's words, or of a record", async () => {
    const dataDir = await recordedAnswers(undefined, { questions: "commitment" });
    const run = await toCases(dataDir, [DOWN, { ...DOWN, answerId: "unheard-of" }]);
    expect(run).toEqual({
      exitCode: 0,
      stdout: "",
      stderr:
        "No draft.\nSkipped, the question's words are not kept: 1.\nRated down, but not among the records: 1.\n",
    });
  });

  it("takes answers of the days that are named", async () => {
    const run = await toCases(
      await recordedAnswers(),
      [DOWN, { ...DOWN, answerId: "a2" }],
      "--from",
      "2026-11-02",
    );
    expect(run.stdout).toMatch(/^\{"id":"feedback-a2".*refused \(not-in-documents\)\."\}\n$/);
  });

  it("replaces no file that somebody may have filled in", async () => {
    const out = join(await recordsFolder(), "drafts.jsonl");
    const dataDir = await recordedAnswers();
    await toCases(dataDir, [DOWN], "--out", out);
    const run = await toCases(dataDir, [{ ...DOWN, answerId: "a2" }], "--out", out);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("it may have been filled in. Name another file.");
    expect(await readFile(out, "utf8")).toContain('"feedback-a1"');
  });

  it("makes none where nobody complained, and no file that the next ones would be kept out of", async () => {
    const [dataDir, out] = [await recordedAnswers(), join(await recordsFolder(), "drafts.jsonl")];
    const none = { exitCode: 0, stdout: "", stderr: "No draft.\n" };
    expect(await toCases(dataDir, [])).toEqual(none);
    expect(await toCases(dataDir, [], "--out", out)).toEqual(none);
    expect((await toCases(dataDir, [DOWN], "--out", out)).exitCode).toBe(0);
    expect(await readFile(out, "utf8")).toContain('"feedback-a1"');
  });
});
