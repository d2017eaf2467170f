import { describe, expect, it } from "vitest";
import { claimCues } from "../../src/grounding/claim-cues.ts";
import { CLAIM_FEATURES, claimFeatures } from "../../src/grounding/claim-features.ts";
import { claimShape } from "../../src/grounding/claim-shape.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";
import { findDepartures } from "../../src/grounding/find-departures.ts";

const RULE = "主管機關應於三十日內通知申請人；申請人不服者，得提起訴願。";

describe("claimFeatures", () => {
  it("has a value for every named feature, and no other", () => {
    const comparison = compareTexts(RULE, [RULE]);
    const features = claimFeatures(comparison, findDepartures(comparison));
    expect(Object.keys(features)).toEqual(CLAIM_FEATURES);
  });

  it("counts a finding by itself and by how far the claim keeps the quotes' words", () => {
    const comparison = compareTexts("主管機關得於三十日內通知申請人", [RULE]);
    const features = claimFeatures(comparison, findDepartures(comparison));
    expect(features["norms.exchanged.loose"]).toBe(1);
    expect(features["norms.exchanged.firm"]).toBe(features.anchored);
  });
});

describe("claimShape", () => {
  it("is whole and anchored for the quote itself, and less for a part of it", () => {
    const whole = claimShape(compareTexts(RULE, [RULE]));
    const part = claimShape(compareTexts("申請人得提起訴願", [RULE]));
    expect(whole).toMatchObject({
      held: 1,
      anchored: 1,
      whole: 1,

      edits: 0,
      novelRun: 0,
    });
    expect(part.whole).toBeLessThan(1);
  });

  it("counts runs that stand in another order", () => {
    const { inversions } = claimShape(compareTexts("得提起訴願；應於三十日內通知", [RULE]));
    expect(inversions).toBe(0.25);
  });
});

describe("claimCues", () => {
  const none = {
    setsAside: 0,
    generalises: 0,
    restricts: 0,
    excepts: 0,
    unknownBody: 0,
    opposite: 0,
    mixes: 0,
    negates: 0,
    otherNorm: 0,
    dutyForPermission: 0,
    unknownItem: 0,
  };

  it("sees none in the quote itself", () => {
    expect(claimCues(compareTexts(RULE, [RULE]))).toEqual(none);
  });

  it.each([
    { claim: "不論是否不服，申請人得提起訴願", cue: "setsAside" },
    { claim: "申請人一律得提起訴願", cue: "generalises" },
    { claim: "只有申請人得提起訴願", cue: "restricts" },
    { claim: "申請人得提起訴願，但公司除外", cue: "excepts" },
    { claim: "期貨交易所應於三十日內通知申請人", cue: "unknownBody" },
    { claim: "申請人不服者，應提起訴願", cue: "dutyForPermission" },
    { claim: "主管機關不應於三十日內通知申請人", cue: "negates" },
  ])("sees $cue in $claim", ({ claim, cue }) => {
    expect(claimCues(compareTexts(claim, [RULE]))).toMatchObject({ [cue]: 1 });
  });

  it("sees an opposite", () => {
    const cues = claimCues(compareTexts("應於變更前公告", ["應於變更後公告。"]));
    expect(cues.opposite).toBe(1);
  });

  it("knows a body by its initials", () => {
    const quotes = ["藥品監督管理部門應當公布。"];
    expect(claimCues(compareTexts("藥監部門應當公布", quotes)).unknownBody).toBe(0);
    expect(claimCues(compareTexts("稅務部門應當公布", quotes)).unknownBody).toBe(1);
  });
});
