import { describe, expect, it } from "vitest";
import { messageOf, withoutSources } from "../../src/http/answer-message.ts";
import { createChatChunks } from "../../src/http/openai/chat-stream.ts";
import type { RefusalReason } from "../../src/domain/answer.ts";
import { answerTo } from "../support/in-memory-assistant.ts";

const ASKED = { history: [], script: "auto", filter: {} } as const;
const ANSWER = answerTo({ ...ASKED, question: "備份？" });

/** A refusal for `reason` beside which a passage with this quote came nearest. */
function refused(reason: RefusalReason, quote = "銀行得委外。") {
  const answer = answerTo({ ...ASKED, question: "天氣？" });
  if (answer.status !== "refused") throw new Error("the question was answered");
  const nearest = answer.refusal.nearest.map((passage) => ({ ...passage, quote }));
  return { ...answer, refusal: { ...answer.refusal, reason, nearest } };
}

describe("a chat message", () => {
  it("gives back the answer's text when it returns as history", () => {
    expect(withoutSources(messageOf(ANSWER))).toBe(ANSWER.answer);
  });

  it("names a source of which neither issuer nor date is known by title and place", () => {
    if (ANSWER.status !== "answered") throw new Error("the question was refused");
    const bare = ANSWER.citations.map((citation) => ({ ...citation, issuer: "", issuedOn: null }));
    const message = messageOf({ ...ANSWER, citations: bare });
    expect(message).not.toContain("()");
    expect(withoutSources(message)).toBe(ANSWER.answer);
  });

  it("lists what came nearest to a refused question, which its message speaks of", () => {
    const message = messageOf(refused("not-in-documents"));
    expect(message).toBe(
      "文件沒有說明。\n\n- 《備份規則》第2條 (金管會, 2024-01-31)：銀行得委外。",
    );
    expect(withoutSources(message)).toBe("文件沒有說明。");
  });

  it("lists nothing beside a question that the documents have nothing to do with", () => {
    expect(messageOf(refused("out-of-scope"))).toBe("文件沒有說明。");
  });

  it("keeps a long passage short, on one line, and no character in halves", () => {
    const message = messageOf(refused("weak-evidence", `一\n${"𪟝".repeat(200)}`));
    expect(message.split("\n").at(-1)).toMatch(/：一 𪟝{118}…$/u);
    expect(withoutSources(message)).toBe("文件沒有說明。");
  });

  it.each(["", "備份。", "一\n\n二", "甲：\n\n[1] 《法》第1條 (乙)\n後記"])(
    "is left as it is where it ends with no sources: %j",
    (message) => {
      expect(withoutSources(message)).toBe(message);
    },
  );
});

describe("a streamed comparison", () => {
  it("comes whole, under its headings", () => {
    const chunks = createChatChunks({
      head: { id: "c", created: 0, model: "yiju" },
      promptChars: 1,
      includeUsage: false,
    });
    const [claim] = ANSWER.claims;
    if (claim === undefined) throw new Error("the answer has no claim");
    const step = { kind: "claim", jurisdiction: "HK", claim, citations: [] } as const;
    const [rest] = chunks.restOf(ANSWER);
    expect(chunks.chunkOf(step)).toBeUndefined();
    expect(rest).toMatchObject({ choices: [{ delta: { content: messageOf(ANSWER) } }] });
  });
});
