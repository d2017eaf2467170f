import { describe, expect, it } from "vitest";
import { questionKind } from "../../src/retrieval/question-kind.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("questionKind", () => {
  it.each([
    ["這份宣言何時發出？", "date"],
    ["报告是哪一天写的", "date"],
    ["When was the policy issued?", "date"],
    ["撥款額是多少？", "number"],
    ["How many institutions were interviewed?", "number"],
    ["哪個機構負責發出通告？", "who"],
    ["Who wrote the report?", "who"],
    ["有哪些緩解措施？", "list"],
    ["What are the risks?", "list"],
    ["什麼是模型漂移？", "definition"],
    ["為什麼需要人為監督？", "why"],
    ["銀行可否使用？", "yes-no"],
    ["必須通報嗎", "yes-no"],
    ["Is it allowed to share data?", "yes-no"],
    ["如何防範幻覺？", "how"],
    ["會議在哪裡舉行？", "place"],
    ["脚注的链接是什么", "link"],
    ["演講是哪兩場", "list"],
    ["什麼叫關鍵業務功能", "definition"],
    ["推理是怎么解释的", "definition"],
    ["附件 A 的內容", "fact"],
    ["報告要寫清楚些什麼？", "fact"],
    ["你同意么？", "yes-no"],
  ] as const)("%s asks for a %s", (question, kind) => {
    expect(questionKind(foldText(question))).toBe(kind);
  });
});
