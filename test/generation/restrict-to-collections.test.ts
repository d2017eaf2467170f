import { describe, expect, it } from "vitest";
import { restrictFollowUps, restrictWriter } from "../../src/generation/restrict-to-collections.ts";
import type { UngroundedClaim } from "../../src/domain/grounding.ts";
import type { AnswerWriter, WritingTask } from "../../src/ports/answer-writer.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";
import { entryOf } from "../support/index-documents.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";

const inCollections = (...collections: readonly string[]) => ({
  passage: passageAt(0, "甲。"),
  document: { ...HK_POLICY, collections },
});
const OPEN = inCollections("default");
const MIXED = inCollections("default", "board");
const taskOf = (...passages: WritingTask["passages"]): WritingTask => ({
  question: "問",
  script: "hant",
  passages,
});

function recordingWriter() {
  const seen: WritingTask[] = [];
  const writer: AnswerWriter = {
    model: "m",
    promptsSha256: "",
    maxPassageChars: 100,
    async *write(task) {
      seen.push(task);
      yield await Promise.resolve({ kind: "unanswerable" });
    },
    repair: (_failed, task) => {
      seen.push(task);
      return Promise.resolve(null);
    },
  };
  return { seen, writer: restrictWriter(writer, ["default"]) };
}

async function drain(pieces: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const piece of pieces) count += piece === undefined ? 0 : 1;
  return count;
}

const FAILED: UngroundedClaim = {
  kind: "ungrounded",
  claim: { text: "甲。", citations: [] },
  failedChecks: [],
  stages: [],
};

describe("restrictWriter", () => {
  it("gives only passages of documents that are in allowed collections alone", async () => {
    const { seen, writer } = recordingWriter();
    await drain(writer.write(taskOf(OPEN, MIXED)));
    await writer.repair(FAILED, taskOf(MIXED, OPEN));
    expect(seen).toEqual([taskOf(OPEN), taskOf(OPEN)]);
  });

  it("counts as unavailable where nothing is left to give", async () => {
    const { seen, writer } = recordingWriter();
    const written = drain(writer.write(taskOf(MIXED)));
    await expect(written).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await expect(writer.repair(FAILED, taskOf(MIXED))).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
    });
    expect(seen).toEqual([]);
  });
});

describe("restrictFollowUps", () => {
  const withModel = { standAlone: () => Promise.resolve("with") };
  const withoutModel = { standAlone: () => Promise.resolve("without") };

  it.each([
    { collections: ["default"], reader: "with" },
    { collections: ["board"], reader: "without" },
  ])("reads $reader the model where documents of $collections are visible", async (each) => {
    const { collections, reader } = each;
    const document = { id: "d", lines: ["甲。"], meta: { collections } };
    const index = createExactPassageIndex([await entryOf(document)]);
    const readers = { withModel, withoutModel };
    const followUps = restrictFollowUps(readers, { index, allowed: ["default"] });
    expect(await followUps.standAlone("問", [])).toBe(reader);
  });
});
