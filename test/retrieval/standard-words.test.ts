import { describe, expect, it } from "vitest";
import { standardWords } from "../../src/retrieval/standard-words.ts";
import { foldText } from "../../src/text/normalise.ts";

describe("standardWords", () => {
  it.each([
    { spoken: "退休金範疇而家點用AI？", written: "退休金范畴现在怎样用ai?" },
    { spoken: "點解前線監督唔可以罰款？", written: "为什么前线监督不可以罚款?" },
    { spoken: "無牌做呢行，邊個負責？", written: "无牌做呢行,哪个负责?" },
    { spoken: "要交邊幾份文件、幾時交俾監管機構？", written: "要交哪几份文件、何时交给监管机构?" },
    { spoken: "有冇邊啲規定唔使跟？", written: "有没有哪些规定不用跟?" },
    { spoken: "佢哋搵咗咩嘢？", written: "他们找了什么?" },
    { spoken: "MTO點解釋？", written: "mto怎样解释?" },
  ])("writes $spoken in standard words", ({ spoken, written }) => {
    expect(standardWords(foldText(spoken))).toBe(written);
  });

  it.each([
    { question: "重點用在哪裡？", why: "點 is the end of a noun" },
    { question: "傍晚六點收到的投訴算哪天收到？", why: "點 tells the hour" },
    { question: "周邊幾個國家參加？", why: "邊 is the end of a noun" },
    { question: "仲裁機構有多少間？", why: "仲 is the beginning of a word" },
    { question: "銀行呢？", why: "呢 ends the question" },
  ])("leaves $question as it is: $why", ({ question }) => {
    const folded = foldText(question);
    expect(standardWords(folded)).toBe(folded);
  });
});
