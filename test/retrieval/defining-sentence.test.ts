import { describe, expect, it } from "vitest";
import { createDefinitionTest } from "../../src/retrieval/defining-sentence.ts";
import { foldText } from "../../src/text/normalise.ts";

function defines(names: readonly string[], sentence: string, stem = ""): boolean | undefined {
  const kind = stem === "" ? "paragraph" : "footnote";
  return createDefinitionTest(names)?.({ folded: foldText(sentence), kind, stem: foldText(stem) });
}

describe("createDefinitionTest", () => {
  it.each([
    ["幻觉", "「幻覺」(Hallucination) 是指產出未有建基於來源資料。"],
    ["人机回圈", "「人機迴圈」(Human-in-the-loop) 方法是指人類保留控制權。"],
    ["集中风险", "(e) 「集中風險」(concentration risk)指過度依賴；"],
    ["快捷支付", "本办法所称快捷支付，是指凭口令扣款的方式。"],
    ["最大回撤", "2. 最大回撤：净值回落的最大幅度。"],
    ["基础模型", "大型人工智慧模型（即所謂的基礎模型）由少數公司開發。"],
    ["rto", "「復原時間目標」（RTO）指恢復服務的時限。"],
  ])("knows the definition of %s in %s", (name, sentence) => {
    expect(defines([name], sentence)).toBe(true);
  });

  it.each([
    ["幻觉", "防範「幻覺」現象也同樣重要。"],
    ["人工智能", "政府積極應用人工智能推動智慧城市。"],
  ])("sees none of %s in %s", (name, sentence) => {
    expect(defines([name], sentence)).toBe(false);
  });

  it("takes a footnote marked at the term, or a word after it, for its definition", () => {
    expect(defines(["推理"], "利用模型以進行預測。", "將有助促進推理")).toBe(true);
    expect(defines(["推理"], "利用數據開發模型。", "將有助促進推理及訓練兩大主要範疇")).toBe(false);
  });

  it("knows any name of the term, and needs one", () => {
    expect(defines(["模型偏移", "模型漂移"], "模型漂移是指性能下降。")).toBe(true);
    expect(createDefinitionTest([])).toBeNull();
  });
});
