import { describe, expect, it } from "vitest";
import { judgeClaims } from "../../../eval/judge/judge-claims.ts";
import { scoreCase } from "../../../eval/scoring/score-case.ts";
import { SUITE_METRICS } from "../../../eval/scoring/suite-metrics.ts";
import { ratioOf } from "../../../eval/metrics/ratio-metric.ts";
import type { PublicAnswer } from "../../../src/domain/public-answer.ts";
import type { SupportJudge } from "../../../src/ports/support-judge.ts";
import {
  answered,
  BACKUP,
  OUTSOURCING,
  quoteAt,
  refused,
  sampleCase,
  SAMPLE_SOURCES,
} from "../support/sample-case.ts";

/** A judge that says what it is told, in turn, and keeps what it was shown. */
function scripted(verdicts: readonly (number | Error)[]) {
  const shown: [string, readonly string[]][] = [];
  const left = [...verdicts];
  const judge: SupportJudge = {
    fingerprint: "scripted",
    judge(claim, quotes) {
      shown.push([claim, quotes]);
      const verdict = left.shift() ?? new Error("asked too often");
      return verdict instanceof Error ? Promise.reject(verdict) : Promise.resolve(verdict);
    },
  };
  return { judge, shown };
}

async function metricsOf(answer: PublicAnswer, judge: SupportJudge) {
  const judgements = await judgeClaims(answer, judge);
  const score = scoreCase(sampleCase(), { answer, found: [], judgements }, SAMPLE_SOURCES);
  const valueOf = (name: string) =>
    ratioOf(
      SUITE_METRICS.filter((metric) => metric.name === name).map((metric) =>
        metric.contribution({ answerable: true, score }),
      ),
    );
  return { judgements, supported: valueOf("judgedSupport"), decided: valueOf("judgeDecided") };
}

describe("judgeClaims", () => {
  const answer = answered([quoteAt(BACKUP), quoteAt(OUTSOURCING), quoteAt(BACKUP)]);

  it("shows each claim with the quotes it cites, and counts a failure neither way", async () => {
    const { judge, shown } = scripted([0.9, new Error("no reply in 30 s"), 0.2]);
    expect(await metricsOf(answer, judge)).toEqual({
      judgements: [
        { kind: "supported", probability: 0.9, reason: "" },
        { kind: "undecided", probability: null, reason: "no reply in 30 s" },
        { kind: "unsupported", probability: 0.2, reason: "" },
      ],
      supported: 1 / 2,
      decided: 2 / 3,
    });
    expect(shown).toEqual([
      ["銀行應於30日內備份資料。", ["銀行應於30日內備份資料。"]],
      ["銀行得委外。", ["銀行得委外。"]],
      ["銀行應於30日內備份資料。", ["銀行應於30日內備份資料。"]],
    ]);
  });

  it("has no figure where the judge never answered", async () => {
    const { judge } = scripted([]);
    expect(await metricsOf(answer, judge)).toMatchObject({ supported: null, decided: 0 });
  });

  it("asks nothing about a claim that cites nothing, nor about a refusal", async () => {
    const { judge, shown } = scripted([]);
    const bare = answered([quoteAt(BACKUP)]);
    const claims = bare.claims.map((claim) => ({ ...claim, citations: [] }));
    if (bare.status !== "answered") throw new Error("the sample is an answer");
    expect(await judgeClaims({ ...bare, claims }, judge)).toEqual([
      { kind: "unsupported", probability: null, reason: "the claim cites nothing" },
    ]);
    expect(await judgeClaims(refused(), judge)).toEqual([]);
    expect(shown).toEqual([]);
  });
});
