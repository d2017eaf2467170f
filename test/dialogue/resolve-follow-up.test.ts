import { describe, expect, it } from "vitest";
import { resolveFollowUp } from "../../src/dialogue/resolve-follow-up.ts";
import type { HistoryTurn } from "../../src/ports/assistant.ts";

/** User and assistant in turn, the user first. */
function history(...contents: readonly string[]): HistoryTurn[] {
  return contents.map((content, index) => ({
    role: index % 2 === 0 ? ("user" as const) : ("assistant" as const),
    content,
  }));
}

const RISKS = "使用人工智能的風險如下：[1]\n(a) 網絡安全風險；[2]\n(b) 模型偏差風險；[3]";

describe("resolveFollowUp", () => {
  it.each([
    {
      why: "another place in the place's stead",
      turns: history("香港金融機構的生成式人工智能使用率是多少？", "38%。[1]"),
      question: "那台灣呢？",
      expected: "台灣金融機構的生成式人工智能使用率是多少？",
    },
    {
      why: "another place, with the attribute repeated",
      turns: history("香港金融机构的生成式人工智能使用率是多少？", "38%。[1]"),
      question: "那台湾的使用率是多少？",
      expected: "台湾金融机构的生成式人工智能使用率是多少？",
    },
    {
      why: "a pronoun for what was defined",
      turns: history("什麼是生成式人工智能？", "……[1]"),
      question: "它的風險有哪些？",
      expected: "生成式人工智能的風險有哪些？",
    },
    {
      why: "a pronoun for a title",
      turns: history("哪个部门发布了《人工智能道德框架》？", "数字政策办公室。[1]"),
      question: "它有哪些原则？",
      expected: "《人工智能道德框架》有哪些原则？",
    },
    {
      why: "a determiner before a noun of the topic",
      turns: history("数码港推出什么资助计划？", "……[1]"),
      question: "该计划的拨款额是多少？",
      expected: "数码港推出资助计划的拨款额是多少？",
    },
    {
      why: "these, said of several",
      turns: history("使用人工智能有哪些風險？", RISKS),
      question: "這些風險如何緩解？",
      expected: "使用人工智能風險如何緩解？",
    },
    {
      why: "a point of the answer by its number",
      turns: history("使用人工智能的風險有哪些？", RISKS),
      question: "第二點再說詳細一點",
      expected: "模型偏差風險",
    },
    {
      why: "the last point, in the question's own script",
      turns: history("使用人工智能的風險有哪些？", RISKS),
      question: "最后一点是什么意思？",
      expected: "模型偏差风险",
    },
    {
      why: "a short question without its topic",
      turns: history("人工智能資助計劃的撥款額是多少？", "30億元。[1]"),
      question: "為期多久？",
      expected: "人工智能資助計劃的撥款額為期多久？",
    },
    {
      why: "another industry in the industry's stead",
      turns: history("銀行業如何應用人工智能？", "……[1]"),
      question: "那保險業呢？",
      expected: "保險業如何應用人工智能？",
    },
    {
      why: "another body by its Latin name",
      turns: history("IOSCO 何時發布報告？", "……[1]"),
      question: "那 FSB 呢？",
      expected: "FSB 何時發布報告？",
    },
    {
      why: "another year in the year's stead",
      turns: history("2022年内地生产了多少台工业用机械人？", "超过29万台。[1]"),
      question: "那2023年呢？",
      expected: "2023年内地生产了多少台工业用机械人？",
    },
    {
      why: "a reason",
      turns: history("金融機構應否取代人類的判斷？", "不應。[1]"),
      question: "為什麼？",
      expected: "金融機構取代人類的判斷為什麼？",
    },
    {
      why: "more of the same",
      turns: history("香港對銀行使用人工智能有甚麼要求？", "……[1]"),
      question: "再說詳細一點",
      expected: "香港對銀行使用人工智能有甚麼要求？",
    },
    {
      why: "a chain, with the place that was named last",
      turns: history("香港的人工智能資助計劃撥款多少？", "30億元。[1]", "那台灣呢？", "沒有說明。"),
      question: "它的目的是什麼？",
      expected: "台灣的人工智能資助計劃撥款的目的是什麼？",
    },
    {
      why: "the place goes on being meant",
      turns: history("台灣的雲端峰會在哪裡舉行？", "……[1]"),
      question: "何時？",
      expected: "台灣的雲端峰會舉行何時？",
    },
    {
      why: "the subject, not what else was asked of it,",
      turns: history("人工智能資助計劃有什麼目的？", "……[1]", "為期多久？", "三年。[1]"),
      question: "由誰推出？",
      expected: "人工智能資助計劃目的由誰推出？",
    },
    {
      why: "another body where the name holds a modal's character",
      turns: history("證監會何時發出通告？", "……[1]"),
      question: "保監局呢？",
      expected: "保監局何時發出通告？",
    },
    {
      why: "English",
      turns: history("What is model drift?", "...[1]"),
      question: "What are its risks?",
      expected: "What are model drift risks?",
    },
    {
      why: "an English ellipsis",
      turns: history("What does Hong Kong require of banks using AI?", "...[1]"),
      question: "What about Taiwan?",
      expected: "What does Taiwan require of banks using AI?",
    },
  ])("fills in $why: $question", ({ turns, question, expected }) => {
    expect(resolveFollowUp(question, turns)).toBe(expected);
  });

  it.each([
    { why: "no history", turns: [], question: "那台灣呢？" },
    {
      why: "another topic, named in full",
      turns: history("香港對銀行使用人工智能有甚麼要求？", "……[1]"),
      question: "台灣金融業上雲的委外規定有哪些重點？",
    },
    {
      why: "a definition of something else",
      turns: history("什么是模型漂移？", "……[1]"),
      question: "什么是推理？",
    },
    {
      why: "a pronoun whose noun stands before it",
      turns: history("金管會對委外有什麼規定？", "……[1]"),
      question: "金融機構及其客戶的資料如何保護？",
    },
    {
      why: "a point that the answer does not have",
      turns: history("使用人工智能的風險有哪些？", RISKS),
      question: "第九點再說詳細一點的內容是哪些法規？",
    },
    {
      why: "a point of a refusal",
      turns: history("多雲策略的罰則是什麼？", "這個問題不在現有文件的範圍之內，因此不作回答。"),
      question: "最後一點再說詳細一點",
    },
    {
      why: "only an assistant's turn",
      turns: [{ role: "assistant" as const, content: "您好，請提問。" }],
      question: "它的風險有哪些？",
    },
  ])("leaves a question alone: $why", ({ turns, question }) => {
    expect(resolveFollowUp(question, turns)).toBe(question);
  });

  it("takes over no more of a long history than a question may hold", () => {
    const long = "人工智能".repeat(20_000);
    const resolved = resolveFollowUp("它的風險有哪些？", history(long, long));
    expect(Array.from(resolved).length).toBeLessThan(100);
  });
});
