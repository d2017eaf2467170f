import { describe, expect, it } from "vitest";
import { answerSign } from "../../src/answering/answer-signs.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("answerSign", () => {
  it.each([
    { kind: "date", sentence: "宣言於2024年10月發出。", question: "何時發出", sign: "present" },
    { kind: "date", sentence: "共有11個國家參加。", question: "何時舉行", sign: "absent" },
    { kind: "number", sentence: "撥款額共30億元。", question: "撥款多少", sign: "present" },
    { kind: "number", sentence: "2024年推出計劃。", question: "2024年撥款多少", sign: "absent" },
    { kind: "number", sentence: "訪談11家機構。", question: "訪談了幾家", sign: "present" },
    { kind: "number", sentence: "節省18%的工時。", question: "訪談了幾家", sign: "absent" },
    { kind: "link", sentence: "Available at <https://a.org>", question: "鏈接", sign: "present" },
    { kind: "link", sentence: "該報告由協會發布。", question: "鏈接", sign: "absent" },
    { kind: "number", sentence: "撥款於2024年公布。", question: "保存多少年", sign: "absent" },
    { kind: "number", sentence: "資料保存五年。", question: "保存多少年", sign: "present" },
    { kind: "number", sentence: "分析未來五年的差距。", question: "缺多少人才", sign: "absent" },
    { kind: "number", sentence: "處新臺幣六十萬元。", question: "罰款多少錢", sign: "present" },
    { kind: "number", sentence: "罰款於5月1日生效。", question: "罰款多少錢", sign: "absent" },
    { kind: "who", sentence: "金管局發出通告。", question: "由誰發出", sign: "present" },
    {
      kind: "definition",
      sentence: "「幻覺」是指錯誤產出。",
      question: "何謂幻覺",
      sign: "present",
    },
    { kind: "yes-no", sentence: "可以使用。", question: "可否使用", sign: "open" },
    { kind: "fact", sentence: "任何句子。", question: "附件", sign: "open" },
  ] as const)("finds in $sentence what a $kind question wants: $sign", (row) => {
    expect(answerSign(row.kind, foldText(row.sentence), foldText(row.question))).toBe(row.sign);
  });
});
