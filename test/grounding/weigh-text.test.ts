import { describe, expect, it } from "vitest";
import { checkText } from "../../src/grounding/check-text.ts";
import { examineText } from "../../src/grounding/examine-text.ts";
import { isOpen, weighText } from "../../src/grounding/weigh-text.ts";

const QUOTE = "主管機關應於三十日內通知申請人，必要時，得延長十五日。";
const REWORDED = "主管機關在三十日之內，應當把結果告知申請人。";

/** A score that is the checker's word alone. */
const BY_CHECKER = {
  support: ({ checker }: { checker: number }) => (1 + checker) / 2,
  minSupport: 0.6,
};

function weighed(claim: string, logOdds: number | null) {
  return weighText(examineText({ claim, quotes: [QUOTE] }), logOdds, BY_CHECKER);
}

describe("weighText", () => {
  it("reckons with the checker's log-odds, which count fully from six on", () => {
    expect(weighed(REWORDED, 3).support).toBe(0.75);
    expect(weighed(REWORDED, 6)).toEqual({ support: 1, failedChecks: [] });
    expect(weighed(REWORDED, 60)).toEqual(weighed(REWORDED, 6));
    expect(weighed(REWORDED, -60).support).toBe(0);
  });

  it("takes a checker that was not asked for one that cannot tell", () => {
    expect(weighed(REWORDED, null)).toEqual(weighed(REWORDED, 0));
  });

  it.each(["……", "👍", "——"])("gives no support to a claim without a word: %s", (claim) => {
    expect(weighed(claim, null).support).toBe(0);
    expect(weighed(claim, 60).failedChecks).not.toEqual([]);
  });

  it("names the support where nothing else failed a claim", () => {
    expect(weighed(REWORDED, 0).failedChecks).toEqual([
      { check: "support", detail: "support 0.50 is below 0.60" },
    ]);
  });

  it("lets no checker save another number, nor fail the quotes' own words", () => {
    const altered = QUOTE.replace("三十", "四十");
    expect(weighed(altered, 60).failedChecks.map(({ check }) => check)).toEqual(["quantities"]);
    expect(weighed(QUOTE, -60)).toEqual({ support: 1, failedChecks: [] });
  });
});

describe("isOpen", () => {
  it.each([
    { claim: REWORDED, open: true, why: "other words" },
    { claim: QUOTE, open: false, why: "the quotes' own words" },
    { claim: QUOTE.replace("三十", "四十"), open: false, why: "another number" },
    { claim: "今天天氣很好", open: false, why: "nothing in common" },
  ])("is $open of $why", ({ claim, open }) => {
    expect(isOpen(examineText({ claim, quotes: [QUOTE] }))).toBe(open);
  });
});

describe("checkText", () => {
  it("asks the checker about what the words leave open alone, in folded words", async () => {
    const asked: string[][] = [];
    const checker = {
      fingerprint: "fake",
      support: (claim: string, evidence: string) => {
        asked.push([claim, evidence]);
        return Promise.resolve(6);
      },
    };
    const settings = { ...BY_CHECKER, checker, judge: null };
    const quotes = [QUOTE, "其他。"];
    for (const claim of [QUOTE, REWORDED]) {
      expect(await checkText({ claim, quotes }, settings)).toEqual({
        support: 1,
        failedChecks: [],
      });
    }
    expect(asked).toEqual([
      [
        "主管机关在三十日之内,应当把结果告知申请人。",
        "主管机关应于三十日内通知申请人,必要时,得延长十五日。\n其他。",
      ],
    ]);
  });
});
