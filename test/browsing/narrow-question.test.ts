import { describe, expect, it } from "vitest";
import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { splitPassages } from "../../src/corpus/split-passages.ts";
import type { Question } from "../../src/ports/assistant.ts";
import { loadDocument } from "../corpus/documents.ts";
import { answerTo, createInMemoryAssistant } from "../support/in-memory-assistant.ts";

const FILTER = { jurisdictions: ["HK" as const] };

/** Answers those questions alone that name one of the topics, from their own section. */
async function createNearMiss(topics: readonly string[], locators: readonly string[]) {
  const document = await loadDocument("hk");
  const asked: Question[] = [];
  const assistant = createInMemoryAssistant({
    getDocument: () => Promise.resolve(document),
    answer: (question) => {
      asked.push(question);
      const topic = topics.find((one) => question.question.includes(one));
      const answer = answerTo({ ...question, question: "備份" });
      const place = { documentId: document.meta.id, headingPath: [topic ?? "別處"], quote: "…" };
      const citations = answer.citations.map((citation) => ({ ...citation, ...place }));
      return Promise.resolve(answer.status === "answered" ? { ...answer, citations } : answer);
    },
  });
  const passages = splitPassages(document, parseDocument(document));
  const places = locators.map((locator) => ({
    documentId: document.meta.id,
    spans: passages.find((passage) => passage.locator === locator)?.spans ?? [],
  }));
  const miss = { places, filter: FILTER, script: "hant" as const };
  return { browser: createDocumentBrowser(assistant), miss, asked };
}

describe("a narrower question", () => {
  it("is about the section, or a term in the words, of a passage that came near", async () => {
    const near = await createNearMiss(["緩解風險", "模型漂移"], ["第12(b)段", "註8"]);
    expect((await near.browser.narrowQuestion(near.miss)).map(({ question }) => question)).toEqual([
      "緩解風險有哪些重點？",
      "什麼是模型漂移？",
    ]);
  });

  it("was asked under the filter of the one refused, and is told only if it was answered", async () => {
    const near = await createNearMiss(["模型漂移"], ["第12(b)段", "註8"]);
    expect(await near.browser.narrowQuestion(near.miss)).toMatchObject([{ topic: "模型漂移" }]);
    expect(near.asked.length).toBeLessThanOrEqual(4);
    expect(near.asked.map(({ filter }) => filter)).toEqual(near.asked.map(() => FILTER));
  });

  it("is none where nothing near is answered, and none where nothing came near", async () => {
    const near = await createNearMiss([], ["第12(b)段"]);
    expect(await near.browser.narrowQuestion(near.miss)).toEqual([]);
    expect(await near.browser.narrowQuestion({ ...near.miss, places: [] })).toEqual([]);
  });
});
