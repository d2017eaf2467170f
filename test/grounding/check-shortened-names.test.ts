import { describe, expect, it } from "vitest";
import { checkShortenedNames } from "../../src/grounding/check-shortened-names.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

describe("checkShortenedNames", () => {
  it.each([
    ["財政部國有局應公告之", "財政部國有財產局應公告之。"],
    ["經營證券投資事業者，應經核准", "經營證券投資信託事業者，應經核准。"],
    ["国务院管理机构应当公布", "国务院证券监督管理机构应当公布。"],
  ])("catches a name that lost its middle: %s", (claim, quote) => {
    const checks = checkShortenedNames(compareTexts(claim, [quote])).map(({ check }) => check);
    expect(checks).toEqual(["names"]);
  });

  it.each([
    ["主管機關應公告之", "中央主管機關應公告之。", "a name that lost its beginning"],
    ["應報主管機關核准", "應報請中央主管機關核准。", "words of grammar before it"],
    ["董事會應指定負責部門", "董事會應指定一名董事及負責部門。", "an item of a list left out"],
    ["財政部國有財產局應公告之", "財政部國有財產局應公告之。", "the whole name"],
  ])("lets pass %s of %s (%s)", (claim, quote) => {
    expect(checkShortenedNames(compareTexts(claim, [quote]))).toEqual([]);
  });
});
