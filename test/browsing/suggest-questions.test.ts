import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import type { Question } from "../../src/ports/assistant.ts";
import { loadDocument } from "../corpus/documents.ts";
import {
  answerTo,
  createInMemoryAssistant,
  SAMPLE_GENERATION,
} from "../support/in-memory-assistant.ts";

/** Answers from the section that the question names, and nothing else. */
async function createReadingAssistant(heading: string) {
  const document = await loadDocument("hk");
  const asked: Question[] = [];
  let generation = "g1";
  let running = 0;
  let most = 0;
  const assistant = createInMemoryAssistant({
    generation: () => Promise.resolve({ ...SAMPLE_GENERATION, id: generation }),
    listDocuments: () => Promise.resolve([document.meta]),
    getDocument: () => Promise.resolve(document),
    answer: async (question) => {
      asked.push(question);
      running++;
      most = Math.max(most, running);
      await setImmediate();
      running--;
      const answer = answerTo({ ...question, question: "備份" });
      const place = { documentId: document.meta.id, headingPath: [heading], quote: "…" };
      const citations = answer.citations.map((citation) => ({ ...citation, ...place }));
      return answer.status === "answered" ? { ...answer, citations } : answer;
    },
  });
  return {
    assistant,
    asked,
    mostAtATime: () => most,
    publish: (id: string) => {
      generation = id;
    },
  };
}

describe("suggested questions", () => {
  it("are those alone whose answers rest on the section that they come from", async () => {
    const { assistant } = await createReadingAssistant("把握機遇");
    const browser = createDocumentBrowser(assistant);
    expect(await browser.suggestQuestions("hant")).toEqual([
      {
        question: "把握機遇有哪些重點？",
        documentId: "hk-fstb-2024-responsible-ai-policy-statement",
        topic: "把握機遇",
      },
    ]);
  });

  it("are asked for once for an index, and again for the next", async () => {
    const { assistant, asked, publish } = await createReadingAssistant("把握機遇");
    const browser = createDocumentBrowser(assistant);
    await Promise.all([browser.suggestQuestions("hant"), browser.suggestQuestions("hant")]);
    const count = asked.length;
    expect(count).toBeLessThanOrEqual(8);
    publish("g2");
    await browser.suggestQuestions("hant");
    expect(asked).toHaveLength(2 * count);
  });

  it("are tried out one at a time, whatever is asked for meanwhile", async () => {
    const { assistant, mostAtATime } = await createReadingAssistant("把握機遇");
    const browser = createDocumentBrowser(assistant);
    await Promise.all([browser.suggestQuestions("hant"), browser.suggestQuestions("hans")]);
    expect(mostAtATime()).toBe(1);
  });

  it("are in the script that was asked for", async () => {
    const { assistant } = await createReadingAssistant("把握機遇");
    const [suggested] = await createDocumentBrowser(assistant).suggestQuestions("hans");
    expect(suggested?.question).toBe("把握机遇有哪些重点？");
  });
});
