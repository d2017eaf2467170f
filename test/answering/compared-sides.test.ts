import { describe, expect, it } from "vitest";
import { comparedSides } from "../../src/answering/compared-sides.ts";
import { standardWords } from "../../src/retrieval/standard-words.ts";
import { foldText } from "../../src/text/normalise.ts";

function namesIn(question: string): readonly string[] | null {
  return comparedSides(standardWords(foldText(question)))?.names ?? null;
}

describe("comparedSides", () => {
  it.each([
    { question: "「甲制度」與「乙制度」差在哪裡？", names: ["甲制度", "乙制度"] },
    { question: "銀行同保險公司嘅披露要求有咩分別？", names: ["银行", "保险公司"] },
    { question: "申请阶段和审批阶段的责任有什么不同？", names: ["申请阶段", "审批阶段"] },
    { question: "在披露方面，銀行和保險公司各自要做什麼？", names: ["银行", "保险公司"] },
    { question: "指引裡的存款和貸款有何區別？", names: ["存款", "贷款"] },
    { question: "2019年的通告和2024年的通告，兩者有何不同？", names: ["2019年的通告", "2024年"] },
    {
      question: "銀行2019年的罰款與2024年的罰款相比，增加多少？",
      names: ["银行2019年的罚款", "银行2024年"],
    },
    { question: "存款和贷款哪个更受保障？", names: ["存款", "贷款"] },
    {
      question: "What is the difference between a deposit and a loan?",
      names: ["a deposit", "a loan"],
    },
    { question: "How do banks and insurers differ in disclosure?", names: ["banks", "insurers"] },
    { question: "How does a deposit differ from a loan?", names: ["a deposit", "a loan"] },
    { question: "Compare deposits with loans in the guideline.", names: ["deposits", "loans"] },
  ])("finds what $question compares", ({ question, names }) => {
    expect(namesIn(question)).toEqual(names);
  });

  it.each([
    { question: "銀行和保險公司須披露什麼？", why: "joins two and compares nothing" },
    { question: "兩種做法有何不同？", why: "names neither" },
    { question: "銀行和保險公司推出了哪個產品？", why: "asks which product" },
    { question: "How do banks and insurers disclose?", why: "asks the same of both" },
  ])("finds nothing in $question ($why)", ({ question }) => {
    expect(namesIn(question)).toBeNull();
  });

  it("asks of each what is asked of both", () => {
    const compared = comparedSides("在披露方面,银行和保险公司的责任有什么不同?");
    expect(compared?.questions).toEqual(["在披露方面,银行的责任 ?", "在披露方面,保险公司的责任 ?"]);
  });

  it.each([
    { question: "存款和贷款有什么区别?", asked: ["什么是「存款」?", "什么是「贷款」?"] },
    {
      question: "what is the difference between deposits and loans?",
      asked: ["what is deposits?", "what is loans?"],
    },
  ])("asks what each is where nothing else is asked: $question", ({ question, asked }) => {
    expect(comparedSides(question)?.questions).toEqual(asked);
  });
});
