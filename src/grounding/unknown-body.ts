import type { Comparison } from "./compare-texts.ts";

const ENDING =
  /(?:委员会|总署|部门|机关|机构|法院|检察院|银行|公司|交易所|政府|协会|公会|大会|理事会|监事会|董事会|股东会|会议|团体|单位|学校|大学|中心|办公室|总局|局|署|部(?!分)|厅|院|处|县|省|市|国|州|镇|郡|庭)/gu;
/** Words that point to a body without naming it. */
const POINTING = /(?:有关|主管|该|当地|各级|相关|地方|上级|其他|任何|本|各|同一|一家|这个)$/u;
/** What stands before a name and is no part of it. */
const BEFORE_NAME = /.*[,，。、;；:：的由向经及和与或在对为被]/su;
/** Characters before the ending that tell one body from another, and how far its whole name may reach. */
const TELLING = 2;
const MAX_NAME = 14;

/**
 * The claim names a body or place that the quotes do not: neither its words nor, for an abbreviation (藥監部門 for
 * 藥品監督管理部門), its characters in their order before the same ending.
 */
export function hasUnknownBody({ claimText, quoteText, contextText }: Comparison): boolean {
  const known = quoteText + contextText;
  return Array.from(claimText.matchAll(ENDING)).some(({ 0: ending, index }) => {
    const before = claimText.slice(Math.max(0, index - TELLING), index).replace(BEFORE_NAME, "");
    if (before === "" || POINTING.test(before) || known.includes(before + ending)) return false;
    return !isAbbreviated(before, ending, known);
  });
}

function isAbbreviated(before: string, ending: string, known: string): boolean {
  for (let at = known.indexOf(ending); at >= 0; at = known.indexOf(ending, at + 1)) {
    if (hasInOrder(known.slice(Math.max(0, at - MAX_NAME), at), before)) return true;
  }
  return false;
}

function hasInOrder(text: string, characters: string): boolean {
  let found = 0;
  for (const character of text) if (character === characters[found]) found++;
  return found >= characters.length;
}
