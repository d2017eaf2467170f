import { describe, expect, it } from "vitest";
import {
  findTerms,
  heldShare,
  missingWeights,
  unite,
} from "../../src/answering/term-membership.ts";

const TERMS = [
  { token: "私隐", weight: 0.5, alternatives: ["隐私", "privacy"] },
  { token: "风险", weight: 0.3, alternatives: [] },
  { token: "罚款", weight: 0.2, alternatives: [] },
];
const WEIGHTS = TERMS.map(({ weight }) => weight);

describe("term membership", () => {
  it("finds a term by itself or by what may stand for it", () => {
    expect([...findTerms(TERMS, "保障隐私与管理风险")]).toEqual([1, 1, 0]);
    expect([...findTerms(TERMS, "data privacy")]).toEqual([1, 0, 0]);
  });

  it("unites what several texts hold", () => {
    const united = unite([findTerms(TERMS, "隐私"), findTerms(TERMS, "罚款")]);
    expect([...united]).toEqual([1, 0, 1]);
  });

  it("weighs what is held, and lists what is missing by weight", () => {
    const held = findTerms(TERMS, "风险");
    expect(heldShare(WEIGHTS, held)).toBeCloseTo(0.3);
    expect(missingWeights(WEIGHTS, held)).toEqual([0.5, 0.2]);
    expect(heldShare([], new Uint8Array())).toBe(1);
  });
});
