import { describe, expect, it } from "vitest";
import { checkQuantityPlaces } from "../../src/grounding/check-quantity-places.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const SHARE = "香港金融機構的使用率最高（38%），並遠高於全球的平均水平（26%）。";

describe("checkQuantityPlaces", () => {
  it.each([
    ["香港的使用率為26%", SHARE],
    ["全球有38%的金融機構使用", SHARE],
    ["2023年日本的客戶達五萬人", "2023年，韓國的客戶達五萬人，日本為三萬人。"],
  ])("catches a number given to another place: %s", (claim, quote) => {
    const found = checkQuantityPlaces(compareTexts(claim, [quote]));
    expect(found.map(({ check }) => check)).toEqual(["quantities"]);
  });

  it.each([
    ["香港的使用率為38%，全球平均為26%", SHARE, "each number with its own place"],
    ["使用率為38%", SHARE, "a claim that names no place"],
    ["香港有五家銀行參與", "有五家銀行參與。", "quotes that name no place"],
    ["香港銀行應備份", SHARE, "a claim without numbers"],
  ])("lets pass %s of %s (%s)", (claim, quote) => {
    expect(checkQuantityPlaces(compareTexts(claim, [quote]))).toEqual([]);
  });
});
