import { describe, expect, it } from "vitest";
import { questionTopic } from "../../src/retrieval/question-topic.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("questionTopic", () => {
  it.each([
    ["脚注里NIST框架的链接", ["脚注", "链接"]],
    ["政策宣言歸納了六方面的機遇", ["政策宣言"]],
    ["这份报告怎么说集中风险", ["报告"]],
  ])("blanks what no answer holds in %s", (question, blanked) => {
    const topic = questionTopic(foldText(question));
    expect(topic).toHaveLength(foldText(question).length);
    for (const words of blanked) expect(topic).not.toContain(foldText(words));
  });

  it("keeps a report that the question says more of, and a question of nothing else", () => {
    expect(questionTopic("金管局的研究报告")).toBe("金管局的研究报告");
    expect(questionTopic("脚注")).toBe("脚注");
  });
});
