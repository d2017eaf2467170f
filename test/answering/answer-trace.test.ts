import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../src/app/load-prompts.ts";
import { AppError } from "../../src/domain/errors.ts";
import { createAnswerWriter } from "../../src/generation/create-answer-writer.ts";
import {
  brokenReply,
  createScriptedChatModel,
  replyOf,
  type ScriptedReply,
} from "../support/scripted-chat-model.ts";
import { openSmallAssistant, PARAGRAPHS } from "../support/small-assistant.ts";

const [SCHEME = ""] = PARAGRAPHS;
const { prompts, sha256 } = await loadPrompts(join(import.meta.dirname, "../../prompts"));

async function ask(...replies: readonly ScriptedReply[]) {
  const writer = createAnswerWriter({
    model: createScriptedChatModel(...replies),
    prompts,
    promptsSha256: sha256,
    maxPassageChars: 6000,
    timeoutMs: 60_000,
    newMarker: () => "m4rk3r",
    onModelFailure: () => undefined,
  });
  const assistant = await openSmallAssistant(replies.length === 0 ? {} : { writer });
  const question = "資助計劃的撥款額共多少？";
  return assistant.answerWithTrace({ question, history: [], script: "auto", filter: {} });
}

function claimOf(text: string, quote = SCHEME) {
  return { text, citations: [{ passageId: "P1", quote }] };
}

const RIGHT = claimOf("撥款額共30億元。");
const WRONG = claimOf("撥款額共50億元。");
const draftOf = (...claims: readonly object[]) => replyOf({ answerable: true, claims });

describe("the trace of an answer", () => {
  it("holds each draft's claims with every stage's verdict and its reasons, dropped ones too", async () => {
    const { answer, trace } = await ask(draftOf(RIGHT, WRONG), replyOf("no other wording"));
    const [cell] = trace.cells;
    const [draft] = cell?.drafts ?? [];
    expect(draft).toMatchObject({
      drafter: { kind: "generated", model: "scripted", promptsSha256: sha256 },
      end: { kind: "complete" },
    });
    expect(draft?.claims.map(({ published }) => published)).toEqual([true, false]);
    expect(draft?.claims[1]?.wordings).toEqual([
      {
        text: WRONG.text,
        citations: [expect.objectContaining({ quote: SCHEME })],
        verdict: "ungrounded",
        support: null,
        stages: [
          { stage: "citation", outcome: "passed", failedChecks: [] },
          {
            stage: "facts",
            outcome: "failed",
            failedChecks: [{ check: "quantities", detail: '"50亿" is not in the quotes' }],
          },
          { stage: "norms", outcome: "passed", failedChecks: [] },
          { stage: "meaning", outcome: "passed", failedChecks: [] },
          { stage: "answer", outcome: "skipped", failedChecks: [] },
        ],
        problem: null,
      },
    ]);
    expect(answer.claims.map(({ text }) => text)).toEqual([RIGHT.text]);
  });

  it("holds both wordings of a repaired claim", async () => {
    const { trace } = await ask(draftOf(WRONG), replyOf(RIGHT));
    const [claim] = trace.cells[0]?.drafts[0]?.claims ?? [];
    expect(claim?.published).toBe(true);
    expect(claim?.wordings.map(({ text, verdict }) => [text, verdict])).toEqual([
      [WRONG.text, "ungrounded"],
      [RIGHT.text, "grounded"],
    ]);
  });

  it("keeps an invented quote as it was written", async () => {
    const { trace } = await ask(draftOf(claimOf(RIGHT.text, "撥款三十億元正")), replyOf("no"));
    const [claim] = trace.cells[0]?.drafts[0]?.claims ?? [];
    expect(claim?.wordings[0]?.citations).toEqual([
      expect.objectContaining({ quote: "撥款三十億元正", spans: [] }),
    ]);
    expect(claim?.wordings[0]?.stages[0]).toMatchObject({ stage: "citation", outcome: "failed" });
  });

  it("holds the failed draft before the quoted one that took its place", async () => {
    const { answer, trace } = await ask(brokenReply("", new AppError("MODEL_TIMEOUT", "late")));
    expect(
      trace.cells.map(({ drafts }) => drafts.map(({ drafter, end }) => [drafter.kind, end])),
    ).toEqual([
      [
        ["generated", { kind: "failed", reason: "timeout" }],
        ["extractive", { kind: "complete" }],
      ],
    ]);
    expect(answer.answerer).toMatchObject({ insteadOf: { reason: "timeout" } });
  });

  it("holds the quoted claims where there is no language model, and is plain JSON", async () => {
    const { answer, trace } = await ask();
    const [draft] = trace.cells[0]?.drafts ?? [];
    expect(draft?.drafter).toEqual({ kind: "extractive" });
    expect(draft?.claims.map(({ wordings }) => wordings[0]?.text)).toEqual(
      answer.claims.map(({ text }) => text),
    );
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  it("holds no draft where the evidence was refused", async () => {
    const assistant = await openSmallAssistant();
    const question = "今天股市收盤價位如何";
    const asked = { question, history: [], script: "auto", filter: {} } as const;
    const { trace } = await assistant.answerWithTrace(asked);
    expect(trace.cells).toEqual([{ jurisdiction: null, drafts: [] }]);
  });
});
