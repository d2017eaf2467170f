import type { FailedCheck } from "../domain/grounding.ts";

/**
 * Norm words of folded Chinese by their force. Longer words stand first: 不得 is a prohibition and not a 得,
 * 应当 one obligation and not two.
 */
const NORM_WORDS: readonly (readonly [force: string, words: string])[] = [
  ["prohibition", "不得|禁止|严禁|不可以|不可|不应当|不应|不准|不许|不能"],
  ["exemption", "毋须|毋需|无须|无需|不必|不需"],
  ["obligation", "应当|必须|务必|必需|应该|须|应|需要|需|有必要"],
  ["recommendation", "宜|建议|鼓励"],
  ["permission", "可以|可|得以|有权|获准|准许|允许"],
  ["negation", "没有|并未|并非|从未|尚未|未曾|不是|未|无|非|不"],
];
const PATTERN = new RegExp(NORM_WORDS.map(([, words]) => `(${words})`).join("|"), "gu");

/** Words that hold a norm word's character and state no norm. */
const NO_NORM =
  /可能|可用|可靠|可信|可行|可及|可持续|可解释|可理解|许可|认可|无形|无论|无人|非常|除非|不同|不断|不仅|不但|不一|不良|不当|不少|不足|不易|反应|适应|应用|应对|因应|响应|供应|相应|对应|应变|应急|效应|回应|需求|所需|急需|未来|便宜|适宜/gu;

/** Each norm's force with how often the folded text states it. */
function countNorms(folded: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of folded.replace(NO_NORM, "，").matchAll(PATTERN)) {
    const group = match.slice(1).findIndex((word) => (word as string | undefined) !== undefined);
    const force = NORM_WORDS[group]?.[0] ?? "";
    counts.set(force, (counts.get(force) ?? 0) + 1);
  }
  return counts;
}

/** A claim may not state a norm (應, 不得, 宜, 可, 毋須) or a negation more often than its quotes do. */
export function checkNorms(claim: string, quotes: string): FailedCheck[] {
  const stated = countNorms(quotes);
  return [...countNorms(claim)]
    .filter(([force, count]) => count > (stated.get(force) ?? 0))
    .map(([force, count]) => ({
      check: "norms",
      detail: `the claim states ${count} ${force}, its quotes ${stated.get(force) ?? 0}`,
    }));
}
