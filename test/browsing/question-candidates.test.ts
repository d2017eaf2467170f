import { expect, it } from "vitest";
import { questionCandidates } from "../../src/browsing/question-candidates.ts";
import { loadDocument } from "../corpus/documents.ts";

it("asks about what a document is about, not about its parts or glossed words", async () => {
  const document = await loadDocument("tw");
  const topics = questionCandidates(document, "hant").map(({ topic }) => topic);
  expect(topics).toEqual(expect.arrayContaining(["人工智慧風險管理框架", "政策考量"]));
  expect(topics.filter((topic) => ["確保", "摘要"].includes(topic))).toEqual([]);
});
