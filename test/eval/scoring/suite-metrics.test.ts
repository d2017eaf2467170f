import { describe, expect, it } from "vitest";
import { ratioOf } from "../../../eval/metrics/ratio-metric.ts";
import { scoreCase } from "../../../eval/scoring/score-case.ts";
import { SUITE_METRICS } from "../../../eval/scoring/suite-metrics.ts";
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

const altered = quoteAt(BACKUP, { quote: "改過的字" });

// five cases, counted by hand below
const REPLIES = [
  {
    one: sampleCase(),
    answer: answered([quoteAt(BACKUP), quoteAt(OUTSOURCING)]),
    found: [quoteAt(BACKUP)],
  },
  { one: sampleCase({ facts: [["60日"]] }), answer: answered([quoteAt(BACKUP)]), found: [] },
  { one: sampleCase(), answer: refused([altered]), found: [quoteAt(OUTSOURCING), quoteAt(BACKUP)] },
  { one: sampleCase(UNANSWERABLE), answer: refused(), found: [] },
  { one: sampleCase(UNANSWERABLE), answer: answered([quoteAt(OUTSOURCING)]), found: [] },
];

describe("SUITE_METRICS", () => {
  it("agree with counting by hand", () => {
    const cases = REPLIES.map(({ one, ...reply }) => ({
      answerable: one.answerable,
      score: scoreCase(one, { ...reply, judgements: null }, SAMPLE_SOURCES),
    }));
    const values = SUITE_METRICS.map((metric) => [
      metric.name,
      ratioOf(cases.map((one) => metric.contribution(one))),
    ]);
    expect(Object.fromEntries(values)).toEqual({
      judgedSupport: null,
      judgeDecided: null,
      handledRight: 2 / 5,
      answeredRight: 1 / 3,
      answeredWrong: 1 / 3,
      wronglyRefused: 1 / 3,
      rightlyRefused: 1 / 2,
      wronglyAnswered: 1 / 2,
      factsRight: 1 / 2,
      evidenceRight: 1,
      evidenceAny: 1,
      evidenceRecall: 1,
      citationPrecision: 2 / 3, // three citations, one of them beside the point
      citationPrecisionStrict: 2 / 4, // and the one of the wrongly answered
      citationPresence: 1,
      citationMatch: 1,
      citationSupport: 1,
      verbatim: 4 / 5, // four citations and one altered nearest quote
      found1: 1 / 3,
      found5: 2 / 3,
      found10: 2 / 3,
    });
  });

  it("have no value where nothing can be counted", () => {
    expect(
      SUITE_METRICS.map((metric) => ratioOf([].map((one) => metric.contribution(one)))),
    ).toEqual(SUITE_METRICS.map(() => null));
  });
});
