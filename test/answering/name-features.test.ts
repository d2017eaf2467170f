import { describe, expect, it } from "vitest";
import { nameFeatures } from "../../src/answering/name-features.ts";

describe("nameFeatures", () => {
  it.each([
    {
      question: "数据来自哪家公司?",
      sentence: "根据金融软件公司 finastra 的调查报告。",
      why: "Latin",
    },
    { question: "这个计划叫什么名字?", sentence: "推出「拍住上」资助计划。", why: "quoted" },
    { question: "自律规范由哪个机构订定?", sentence: "请银行公会研议自律规范。", why: "a body" },
  ])("finds a name that the question does not say: $why", ({ question, sentence }) => {
    expect(nameFeatures(question, sentence)).toEqual({ namePresent: 1, nameAbsent: 0 });
  });

  it("does not count the name that the question itself says", () => {
    expect(nameFeatures("金融监管委员会是谁设立的?", "金融监管委员会于2004年设立。")).toEqual({
      namePresent: 0,
      nameAbsent: 1,
    });
  });

  it.each([{ question: "何时推出?" }, { question: "涵盖哪个方面?" }])(
    "has nothing to say of 「$question」, which asks for no name",
    ({ question }) => {
      const none = { namePresent: 0, nameAbsent: 0 };
      expect(nameFeatures(question, "由「银行公会」推出。")).toEqual(none);
    },
  );
});
