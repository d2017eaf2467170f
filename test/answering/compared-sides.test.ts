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
    {
      question: "在收集和使用方面，銀行與保險公司有何不同？",
      names: ["银行", "保险公司"],
    },
    { question: "關於監管和合規，存款與貸款有何區別？", names: ["存款", "贷款"] },
    { question: "比較銀行和保險公司的披露。", names: ["银行", "保险公司"] },
    { question: "銀行和保險公司的披露，有何不同？", names: ["银行", "保险公司"] },
    { question: "保險合同和勞動合同有何不同？", names: ["保险合同", "劳动合同"] },
    { question: "Compare deposits with loans in the guideline.", names: ["deposits", "loans"] },
  ])("finds what $question compares", ({ question, names }) => {
    expect(namesIn(question)).toEqual(names);
  });

  it.each([
    { question: "銀行和保險公司須披露什麼？", why: "joins two and compares nothing" },
    { question: "兩種做法有何不同？", why: "names neither" },
    { question: "銀行和保險公司推出了哪個產品？", why: "asks which product" },
    { question: "保險合同條款有何不同？", why: "has 同 inside a word" },
    { question: "公司共同責任有什麼分別？", why: "has 同 inside a word" },
    { question: "業界參與程度有何不同？", why: "has 与 inside a word" },
    { question: "持續跟進措施有何分別？", why: "has 跟 inside a word" },
    { question: "不涉及個人資料的項目有何不同？", why: "has 及 inside a word" },
    { question: "在收集和使用方面，有何不同？", why: "joins two respects" },
    { question: "董事和股東在不同意方案時如何處理？", why: "不同意 compares nothing" },
    { question: "銀行和保險公司須為不同客戶做什麼？", why: "不同 before a noun compares nothing" },
    { question: "銀行和保險公司各有關部門提交什麼？", why: "各有關 compares nothing" },
    { question: "機構應如何處理銀行和客戶的差異？", why: "asks how" },
    { question: "收入和支出應分別披露嗎？", why: "says what has to be done" },
    { question: "公司與客戶簽訂合同時有何不同要求？", why: "says when" },
    { question: "銀行和客戶如何避免差別待遇？", why: "has 差别 inside a word" },
    { question: "甲和乙有何不同？", why: "names of one character" },
    { question: "How does a bank compare with insurers and brokers?", why: "compares with both" },
    {
      question: "How do banks and insurers use different models?",
      why: "different compares nothing",
    },
    { question: "How do banks and insurers disclose?", why: "asks the same of both" },
  ])("finds nothing in $question ($why)", ({ question }) => {
    expect(namesIn(question)).toBeNull();
  });

  it("asks of each what is asked of both", () => {
    const compared = comparedSides("在披露方面,银行和保险公司的责任有什么不同?");
    expect(compared?.questions).toEqual(["在披露方面,银行的责任 ?", "在披露方面,保险公司的责任 ?"]);
  });

  it.each([
    { unit: "银", end: "。银行和保险公司有何不同?" },
    { unit: "银行和保", end: "。银行和保险公司有何不同?" },
    { unit: "how do a and b in ", end: "。银行和保险公司有何不同?" },
  ])("reads a question of 20,000 characters of $unit in a moment", ({ unit, end }) => {
    const question = unit.repeat(20_000 / unit.length) + end;
    const start = performance.now();
    expect(comparedSides(question)?.names).toBeDefined();
    expect(performance.now() - start).toBeLessThan(3000);
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
