import { describe, expect, it } from "vitest";
import { checkDeadlineStarts } from "../../src/grounding/check-deadline-starts.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";

const mannersOf = (claim: string, quote: string) =>
  checkDeadlineStarts(compareTexts(claim, [quote])).map(({ manner }) => manner);

describe("checkDeadlineStarts", () => {
  it.each([
    ["應自施行之日起三十日內報備案", "應自公布之日起三十日內報備案。"],
    ["自取得許可證之次日起45日內提報", "始取得許可證，應自審定公告之次日起四十五日內提報。"],
    ["從申請之日起六個月內裁定", "自受理登記之日起六個月內裁定。"],
  ])("finds a term that is counted from another event: %s", (claim, quote) => {
    expect(mannersOf(claim, quote)).toEqual(["moved"]);
  });

  it.each([
    ["應自公布之日起30日內報備案", "應當自公布之日起三十日内报备案。", "the same event"],
    ["自收到之日起十日內陳述", "應自送達之日起十日內陳述。", "another word for it"],
    ["應於十日內陳述", "應自送達之日起十日內陳述。", "a claim that does not say from when"],
    ["自送達之日起十日內", "自公布之日起三十日內。", "another term, which other checks see"],
  ])("lets pass %s of %s (%s)", (claim, quote) => {
    expect(mannersOf(claim, quote)).toEqual([]);
  });
});
