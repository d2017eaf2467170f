import { describe, expect, it } from "vitest";
import { restrictFollowUps, restrictWriter } from "../../src/generation/restrict-to-collections.ts";
import type { AnswerWriter, WritingTask, WrittenPiece } from "../../src/ports/answer-writer.ts";
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
    begin: (task) => {
      seen.push(task);
      return { pieces: noPieces(), repair: () => Promise.resolve(null) };
    },
  };
  return { seen, writer: restrictWriter(writer, ["default"]) };
}

async function* noPieces(): AsyncGenerator<WrittenPiece> {
  yield await Promise.resolve({ kind: "unanswerable" });
}

describe("restrictWriter", () => {
  it("gives only passages of documents that are in allowed collections alone", () => {
    const { seen, writer } = recordingWriter();
    writer.begin(taskOf(OPEN, MIXED));
    expect(seen).toEqual([taskOf(OPEN)]);
  });

  it("counts as unavailable where nothing is left to give", () => {
    const { seen, writer } = recordingWriter();
    expect(() => writer.begin(taskOf(MIXED))).toThrow(
      expect.objectContaining({ code: "MODEL_UNAVAILABLE" }),
    );
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
    const followUps = restrictFollowUps(readers, { index, seen: {}, allowed: ["default"] });
    expect(await followUps.standAlone("問", [])).toBe(reader);
  });
});
