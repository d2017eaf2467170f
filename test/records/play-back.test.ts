import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../src/app/load-prompts.ts";
import { createAnswerWriter } from "../../src/generation/create-answer-writer.ts";
import type { Question } from "../../src/ports/assistant.ts";
import { playBack } from "../../src/records/play-back.ts";
import { PARAGRAPHS, openSmallAssistant } from "../support/small-assistant.ts";
import {
  createScriptedChatModel,
  replyOf,
  type ScriptedReply,
} from "../support/scripted-chat-model.ts";

const QUESTION: Question = {
  question: "資助計劃的撥款額共多少？",
  history: [],
  script: "auto",
  filter: {},
};
const [SCHEME = ""] = PARAGRAPHS;
const { prompts, sha256 } = await loadPrompts(join(import.meta.dirname, "../../prompts"));

const citations = [{ passageId: "P1", quote: SCHEME }];
const right = { text: "撥款額共30億元。", citations };
const wrong = { text: "撥款額共50億元。", citations };
const draft = (...claims: readonly object[]) => replyOf({ answerable: true, claims });

async function askWith(...replies: readonly ScriptedReply[]) {
  const writer = createAnswerWriter({
    model: createScriptedChatModel(...replies),
    prompts,
    promptsSha256: sha256,
    maxPassageChars: 6000,
    timeoutMs: 60_000,
    newMarker: () => "m4rk3r",
    onModelFailure: () => undefined,
  });
  return (await openSmallAssistant({ writer })).answerWithTrace(QUESTION);
}

describe("playBack", () => {
  it.each([
    { what: "a draft that passed", replies: [draft(right)] },
    { what: "a claim that was repaired", replies: [draft(wrong), replyOf(right)] },
    { what: "a draft of which nothing passed", replies: [draft(wrong), replyOf(wrong)] },
    {
      what: "that the passages hold no answer",
      replies: [replyOf({ answerable: false, claims: [] })],
    },
    { what: "a draft that could not be read", replies: [{ pieces: ["no JSON"] }] },
  ])("gives the same answer again, without a model: $what", async ({ replies }) => {
    const { answer, trace } = await askWith(...replies);
    const drafts = trace.cells.flatMap((cell) =>
      cell.drafts.map(({ drafter, end, claims }) => ({
        drafter,
        end,
        claims: claims.map(({ wordings }) => ({
          wordings: wordings.map((wording) => ({ ...wording, failedChecks: [] })),
        })),
      })),
    );
    const writer = playBack(drafts, { maxPassageChars: 6000 });
    if (writer === null) throw new Error("a language model wrote a draft");
    const again = await (await openSmallAssistant({ writer })).answer(QUESTION);
    expect(again).toEqual(answer);
  });

  it("plays nothing back where no language model wrote", async () => {
    const { trace } = await (await openSmallAssistant()).answerWithTrace(QUESTION);
    expect(trace.cells.flatMap(({ drafts }) => drafts.map(({ drafter }) => drafter.kind))).toEqual([
      "extractive",
    ]);
    expect(playBack([], { maxPassageChars: 1 })).toBeNull();
  });
});
