import { describe, expect, it } from "vitest";
import { aspectShare, comparableSentences } from "../../src/answering/comparable-sentences.ts";
import { candidateOf } from "../support/sentence-candidate.ts";

const aspect = [
  { token: "态度", weight: 0.8, alternatives: ["立场"] },
  { token: "智能", weight: 0.2, alternatives: [] },
];

function kept(...texts: string[]): string[] {
  const compared = { aspect, jurisdiction: "TW", question: "智能的态度" } as const;
  return comparableSentences(
    texts.map((text) => candidateOf(text)),
    compared,
  ).map(({ text }) => text);
}

describe("comparableSentences", () => {
  it("keeps what holds the rare of the question, not what holds its common words", () => {
    const sentences = ["人工智能發展迅速。", "應用人工智能要有開放的態度。", "採取開放的立場。"];
    expect(kept(...sentences)).toEqual([sentences[1], sentences[2]]);
  });

  it("keeps nothing where nothing holds it", () => {
    expect(kept("應申報風險。")).toEqual([]);
  });

  it("prefers a place's own words to what it reports of others", () => {
    expect(kept("美國的態度較寬。", "我國採取開放的態度。")).toEqual(["我國採取開放的態度。"]);
  });

  it("keeps others' words where there are no own ones", () => {
    expect(kept("美國的態度較寬。")).toEqual(["美國的態度較寬。"]);
  });
});

describe("aspectShare", () => {
  it.each([
    { text: "開放的態度。", heading: "", share: 0.8 },
    { text: "開放的態度。", heading: "人工智能", share: 1 },
    { text: "風險。", heading: "", share: 0 },
  ])("of $text under $heading is $share", ({ text, heading, share }) => {
    expect(aspectShare(candidateOf(text, { headingPath: [heading] }), aspect)).toBeCloseTo(share);
  });
});
