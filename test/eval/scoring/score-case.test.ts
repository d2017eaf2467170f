import { describe, expect, it } from "vitest";
import { scoreCase } from "../../../eval/scoring/score-case.ts";
import type { PublicAnswer } from "../../../src/domain/public-answer.ts";
import type { CheckedCase } from "../../../eval/suite/locate-evidence.ts";
import {
  answered,
  BACKUP,
  OUTSOURCING,
  quoteAt,
  refused,
  sampleCase,
  SAMPLE_SOURCES,
  UNANSWERABLE,
} from "../support/sample-case.ts";

const score = (one: CheckedCase, answer: PublicAnswer) =>
  scoreCase(one, { answer, found: [], judgements: null }, SAMPLE_SOURCES);

describe("scoreCase", () => {
  it("scores a whole answer with its facts, evidence, citations and claims", () => {
    const answer = answered([quoteAt(BACKUP), quoteAt(OUTSOURCING)]);
    const [evidence] = sampleCase().located;
    expect(
      scoreCase(
        sampleCase(),
        { answer, found: [quoteAt(OUTSOURCING), quoteAt(BACKUP)], judgements: null },
        SAMPLE_SOURCES,
      ),
    ).toEqual({
      outcome: "answered-right",
      facts: [{ alternatives: ["30日", "三十日"], told: "30日", where: "answer" }],
      evidence: [{ ...evidence, coverage: 1, isCited: true }],
      citations: [
        { n: 1, relevance: "evidence", isVerbatim: true },
        { n: 2, relevance: null, isVerbatim: true },
      ],
      claims: [
        { isCited: true, isSupported: true, judged: null },
        { isCited: true, isSupported: true, judged: null },
      ],
      nearestVerbatim: [],
      evidenceRank: 2,
    });
  });

  it.each([
    {
      why: "the fact stands in the quote alone",
      one: sampleCase(),
      answer: answered([quoteAt(BACKUP)], "有期限。[1]"),
      outcome: "answered-right",
    },
    {
      why: "the fact is told nowhere",
      one: sampleCase({ facts: [["60日"]] }),
      answer: answered([quoteAt(BACKUP)]),
      outcome: "answered-wrong",
    },
    {
      why: "one of two facts is told",
      one: sampleCase({ facts: [["30日"], ["書面"]] }),
      answer: answered([quoteAt(BACKUP)]),
      outcome: "answered-wrong",
    },
    {
      why: "the fact is told but the evidence is not cited",
      one: sampleCase(),
      answer: answered([quoteAt(OUTSOURCING)], "30日。[1]"),
      outcome: "answered-wrong",
    },
    {
      why: "the same place of another document is cited",
      one: sampleCase(),
      answer: answered([quoteAt(BACKUP, { documentId: "other" })]),
      outcome: "answered-wrong",
    },
    {
      why: "nothing is answered",
      one: sampleCase(),
      answer: refused(),
      outcome: "wrongly-refused",
    },
    {
      why: "an unanswerable question is refused",
      one: sampleCase(UNANSWERABLE),
      answer: refused(),
      outcome: "rightly-refused",
    },
    {
      why: "an unanswerable question is answered",
      one: sampleCase(UNANSWERABLE),
      answer: answered([quoteAt(BACKUP)]),
      outcome: "wrongly-answered",
    },
  ])("is $outcome when $why", ({ one, answer, outcome }) => {
    expect(score(one, answer).outcome).toBe(outcome);
  });

  it.each([
    { cited: { start: 4, end: 15 }, coverage: 11 / 13, isCited: true, why: "85 % is enough" },
    { cited: { start: 4, end: 14 }, coverage: 10 / 13, isCited: false, why: "77 % is not" },
  ])("counts evidence as cited from 80 % on: $why", ({ cited, coverage, isCited }) => {
    expect(score(sampleCase(), answered([quoteAt(cited)])).evidence).toMatchObject([
      { coverage, isCited },
    ]);
  });

  it("needs every evidence quote for an answer to be right", () => {
    const both = sampleCase();
    const two = sampleCase({
      located: [
        ...both.located,
        { documentId: "rules", locator: "第2條", quote: "銀行得委外。", spans: [OUTSOURCING] },
      ],
    });
    expect(score(two, answered([quoteAt(BACKUP)])).outcome).toBe("answered-wrong");
    expect(score(two, answered([quoteAt(BACKUP), quoteAt(OUTSOURCING)])).outcome).toBe(
      "answered-right",
    );
  });

  it("takes a citation as relevant for a fact in its quote, although it is not the named evidence", () => {
    const elsewhere = sampleCase({ facts: [["委外"]] });
    expect(score(elsewhere, answered([quoteAt(OUTSOURCING)])).citations).toEqual([
      { n: 1, relevance: "fact", isVerbatim: true },
    ]);
  });

  it("finds quotes that are not the stored words, also among the nearest of a refusal", () => {
    const altered = quoteAt(BACKUP, { quote: "銀行應於60日內備份資料。" });
    expect(score(sampleCase(), answered([altered])).citations).toMatchObject([
      { isVerbatim: false },
    ]);
    expect(score(sampleCase(), refused([altered, quoteAt(BACKUP)])).nearestVerbatim).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    { text: "期限為45[1]", why: "a mark after the number" },
    { text: "期限為45[1]\n2家適用[2]", why: "a number after the mark" },
    { text: "期限[1]為45", why: "a mark within the fact" },
  ])("reads no citation mark as part of a fact: $why", ({ text }) => {
    const one = sampleCase({ facts: [["期限為45"]] });
    const answer = answered([quoteAt(BACKUP)], text);
    expect(score(one, answer).facts).toMatchObject([{ told: "期限為45", where: "answer" }]);
  });

  it("takes a citation of another document at the same place for irrelevant", () => {
    const elsewhere = quoteAt(BACKUP, { documentId: "other", quote: "別的文件的字" });
    expect(score(sampleCase(), answered([elsewhere])).citations).toEqual([
      { n: 1, relevance: null, isVerbatim: false },
    ]);
  });

  it("does not support a claim whose number its quote does not hold", () => {
    const answer = answered([quoteAt(BACKUP)], undefined, "銀行應於31日內備份資料。");
    expect(score(sampleCase(), answer).claims).toEqual([
      { isCited: true, isSupported: false, judged: null },
    ]);
  });
});
