import { describe, expect, it } from "vitest";
import { findDefiniendum } from "../../src/retrieval/definiendum.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("findDefiniendum", () => {
  it.each([
    ["什麼是模型漂移？", "模型漂移"],
    ["数据标注是怎么一回事？", "数据标注"],
    ["文件脚注里“推理”是怎么解释的？", "推理"],
    ["報告說的「基礎模型」是指什麼樣的模型？", "基础模型"],
    ["人工智能到底是个什么东西，香港这份文件怎么界定的？", "人工智能"],
    ["風險容忍度係咩意思", "风险容忍度"],
    ["怎樣才叫人頭戶", "人头户"],
    ["What is a shell company for the purposes of this notice?", "shell company"],
    ["What does 'red flag indicator' mean here?", "red flag indicator"],
    ["How is an acquirer defined?", "acquirer"],
  ])("%s asks for %s", (question, term) => {
    expect(findDefiniendum(foldText(question))).toBe(term);
  });

  it.each(["这是怎么界定的？", "出事不给钱、改派人照顾或给东西的那种保单怎么定义？"])(
    "finds no name in %s",
    (question) => {
      expect(findDefiniendum(foldText(question))).toBeUndefined();
    },
  );
});
