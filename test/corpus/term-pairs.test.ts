import { describe, expect, it } from "vitest";
import { mineTermPairs } from "../../src/corpus/term-pairs.ts";
import { documentOf, loadDocument } from "./documents.ts";

async function pairsOf(id: "hk" | "tw"): Promise<string[]> {
  return mineTermPairs(await loadDocument(id)).map(
    ({ chinese, english }) => `${chinese} = ${english}`,
  );
}

describe("mineTermPairs", () => {
  it("finds every pair that the policy statement prints", async () => {
    expect(await pairsOf("hk")).toEqual([
      "生成式人工智能 = Generative AI",
      "數據導向 = Data-driven",
      "雙面效果 = Double-edged",
      "充滿活力 = Dynamic",
      "幻覺 = Hallucination",
      "人機迴圈 = Human-in-the-loop",
      "模型漂移 = Model drift",
      "社交工程攻擊 = Social engineering attacks",
      "轉數快識別碼 = FPS ID",
    ]);
  });

  it.each([
    "國際金融協會 = Institute of International Finance",
    "國際金融協會 = IIF",
    "東南亞國家中央銀行 = SEACEN",
    "亞馬遜雲端運算服務公司 = Amazon Web Services",
    "人工智慧 = Artificial Intelligence",
    "人工智慧 = AI",
    "查達姆研究所規則 = Chatham House Rule",
    "美國國家標準和科技機構 = NIST",
    "人工智慧風險管理框架 = RMF",
    "虛假信息 = disinformation",
    "虛擬私人網路 = VPN",
    "風險容忍度 = risk tolerance",
    "無意識偏見 = unconscious bias",
    "輻射式網路 = Hub-and-Spoke",
    "互操作性 = interoperability",
    "國際清算銀行 = BIS",
    "歐盟數位營運韌性法案 = DORA",
    "金融穩定委員會 = Financial Stability Board",
    "配置錯誤 = Misconfiguration",
    "犯罪即服務 = crime as a service",
  ])("finds %s in the report", async (pair) => {
    expect(await pairsOf("tw")).toContain(pair);
  });

  it("makes no pair of a term whose start it cannot tell, or of an English sentence", () => {
    const text =
      "於5月28日假馬來西亞國家銀行(Bank Negara)舉行。\n\n說明如下（See the annex for what is meant by the terms that are used in this part of the text）。\n";
    expect(mineTermPairs(documentOf(text))).toEqual([]);
  });
});
