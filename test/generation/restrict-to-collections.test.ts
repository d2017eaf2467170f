import { describe, expect, it } from "vitest";
import { RULE_FOLLOW_UPS } from "../../src/dialogue/rule-follow-ups.ts";
import type { FailedCheck, UngroundedClaim } from "../../src/domain/grounding.ts";
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
  const repaired: UngroundedClaim[] = [];
  const writer: AnswerWriter = {
    model: "m",
    promptsSha256: "",
    maxPassageChars: 100,
    begin: (task) => {
      seen.push(task);
      return {
        pieces: noPieces(),
        repair: (failed) => {
          repaired.push(failed);
          return Promise.resolve(null);
        },
      };
    },
  };
  return { seen, repaired, writer: restrictWriter(writer, ["default"]) };
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

  it("takes no refusal from it where some passages were held back, which may hold the answer", async () => {
    const { writer } = recordingWriter();
    const read = async (...passages: WritingTask["passages"]) => {
      const pieces: WrittenPiece[] = [];
      for await (const piece of writer.begin(taskOf(...passages)).pieces) pieces.push(piece);
      return pieces;
    };
    expect(await read(OPEN)).toEqual([{ kind: "unanswerable" }]);
    await expect(read(OPEN, MIXED)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
  });

  it("says of a contradicted claim nothing of the passage that contradicts it", async () => {
    const { repaired, writer } = recordingWriter();
    const other: FailedCheck = { check: "quantities", detail: 'the quotes have no "5 日"' };
    const detail = 'board-circular#第3條 says otherwise: the quotes have no "5 日"';
    const claim = { text: "為期5日。", citations: [] };
    const failedChecks: FailedCheck[] = [other, { check: "contradiction", detail }];
    const failed = { kind: "ungrounded", claim, stages: [], failedChecks } as const;
    await writer.begin(taskOf(OPEN)).repair(failed);
    const told = { check: "contradiction", detail: "a likelier passage says otherwise" };
    expect(repaired).toEqual([{ ...failed, failedChecks: [other, told] }]);
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

  it("takes no word of an earlier answer into the question where some documents may not leave", async () => {
    const document = { id: "d", lines: ["甲。"], meta: { collections: ["board"] } };
    const index = createExactPassageIndex([await entryOf(document)]);
    const readers = { withModel, withoutModel: RULE_FOLLOW_UPS };
    const followUps = restrictFollowUps(readers, { index, seen: {}, allowed: ["default"] });
    const history = [
      { role: "user", content: "使用人工智能的風險有哪些？" },
      { role: "assistant", content: "風險如下：\n(a) 網絡安全；\n(b) 某行的模型偏差；" },
    ] as const;
    expect(await RULE_FOLLOW_UPS.standAlone("第二點呢？", history)).toContain("某行");
    expect(await followUps.standAlone("第二點呢？", history)).not.toContain("某行");
    expect(await followUps.standAlone("為什麼？", history)).toContain("人工智能");
  });
});
