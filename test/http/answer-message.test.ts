import { describe, expect, it } from "vitest";
import { messageOf, withoutSources } from "../../src/http/answer-message.ts";
import { createChatChunks } from "../../src/http/openai/chat-stream.ts";
import { answerTo } from "../support/in-memory-assistant.ts";

const ANSWER = answerTo({ question: "備份？", history: [], script: "auto", filter: {} });

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
