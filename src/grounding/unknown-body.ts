import { isNamed, tellingWords } from "./body-names.ts";
import type { Comparison } from "./compare-texts.ts";

const ENDING =
  /(?:委员会|总署|部门|机关|机构|法院|检察院|银行|公司|交易所|政府|协会|公会|大会|理事会|监事会|董事会|股东会|会议|团体|单位|学校|大学|中心|办公室|总局|局|署|部(?!分)|厅|院|处|县|省|市|国|州|镇|郡|庭)/gu;
/** Words that point to a body without naming it. */
const POINTING = /(?:有关|主管|该|当地|各级|相关|地方|上级|其他|任何|本|各|同一|一家|这个)$/u;
/** What stands before a name and is no part of it. */
const BEFORE_NAME = /.*[,，。、;；:：的由向经及和与或在对为被]/su;

/**
 * The claim names a body or place that the quotes do not. A feature of the fitted support score, for which these
 * lists are wider than those of the check that fails by itself: fit again after a change.
 */
export function hasUnknownBody({ claimText, quoteText, contextText }: Comparison): boolean {
  const known = quoteText + contextText;
  return Array.from(claimText.matchAll(ENDING)).some(({ 0: ending, index }) => {
    const before = tellingWords(claimText, index, BEFORE_NAME);
    return before !== "" && !POINTING.test(before) && !isNamed(before, ending, known);
  });
}
