import { describe, expect, it } from "vitest";
import { negationFeatures } from "../../src/answering/negation-features.ts";

describe("negationFeatures", () => {
  it.each([
    { question: "为何决定不开放给业界使用?", sentence: "大学将会开放予业界使用。", missing: 1 },
    { question: "这条禁令何时执行?", sentence: "保监局概述了中介人的责任。", missing: 1 },
    { question: "哪些情况豁免申报?", sentence: "小额交易免予申报。", missing: 0 },
    { question: "何时开放给业界使用?", sentence: "大学将会开放予业界使用。", missing: 0 },
  ])("finds in 「$sentence」 the negation of 「$question」 missing: $missing", (row) => {
    expect(negationFeatures(row.question, row.sentence).negationMissing).toBe(row.missing);
  });

  it.each([
    { question: "哪一次故障造成重大影响?", sentence: "至今未发现重大影响。", denied: 1 },
    { question: "故障有没有造成重大影响?", sentence: "至今未发现重大影响。", denied: 0 },
    { question: "故障是否造成重大影响?", sentence: "至今未发现重大影响。", denied: 0 },
    { question: "哪一次故障造成重大影响?", sentence: "该次故障造成重大影响。", denied: 0 },
  ])("finds 「$question」 denied by 「$sentence」: $denied", (row) => {
    expect(negationFeatures(row.question, row.sentence).denied).toBe(row.denied);
  });
});
