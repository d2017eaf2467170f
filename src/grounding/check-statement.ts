import type { FailedCheck } from "../domain/grounding.ts";
import { canonicalText } from "./canonical-text.ts";
import { readUnits } from "./read-units.ts";

/** Folded words that say something of a subject: 是, 有, 将, 由…, and what tells that a thing was done. */
const PREDICATE =
  /是|为(?!期)|系指|属于|有(?!关|效|价|限)|指(?!引|标|数|示|导)|共(?!同|享)|达|占|将|会(?=[^,，。;；议计员])|已|曾|了|被|包括|包含|需|(?<![智功可职性技机])能(?![力源量])|正在|没|称|由(?=.{2,})/u;
/** Folded verbs of rules and reports, with one of which a short clause is a sentence. */
const VERB =
  /发布|公布|推出|制定|制订|订立|设立|成立|实施|施行|生效|规定|要求|负责|适用|提供|采用|采取|建立|确保|遵守|遵循|报告|申报|申请|检查|审查|评估|管理|监控|监督|使用|应用|支援|支持|加强|提升|提高|推动|促进|鼓励|建议|认为|表示|指出|显示|预计|计划|完成|进行|开展|保存|备存|留存|储存|记录|备份|通知|告知|取得|获得|增加|减少|导致|影响|处罚|处以|撤销|废止|终止|停止|委托|移转|转移|说明|披露|识别|控制|处理|办理|执行|保护|保障|防止|避免|考虑|涵盖|涉及|来自|位于|在于|等于/u;
/** A noun that ends a text, with what describes it (金融機構應遵守的要求), but for 是…的 and what stands before a comma. */
const DESCRIBED = /^[^,，。;；是]*[的之][^的之,，。;；]{1,8}$/u;
/** Folded adverbs, and what stands before a verb: no name has one. */
const ADVERB =
  /每(?=[年月日季周次])|均(?![衡值价等])|皆|亦|仍|未(?!来)|(?<!人)才|(?<![规准原法守细总通否])则/u;
/**
 * UTF-16 code units of the longest bare name and the longest described noun that stand for themselves: a longer clause
 * is a sentence whatever its verb. 4,191 of the 4,204 glossary terms without a listed verb keep to the first, and
 * the shortest of the 63 dev claims without one (docs/quality.md) has 18.
 */
const MAX_NAME_CHARS = 10;
const MAX_DESCRIBED_CHARS = 16;
const MARKS = /[\s\p{P}]+$/u;
const STATEMENT = { check: "statement" } as const;

/**
 * A claim must be a sentence: words that were cut out of one, or a bare name, are in the quotes and yet say nothing.
 * Read from words of Chinese grammar, since a part of a sentence is told from a sentence by no mark.
 */
export function checkStatement(text: string, quotes: readonly string[]): FailedCheck[] {
  const claim = canonicalText(text).replace(MARKS, "");
  if (claim === "") return [{ ...STATEMENT, detail: `"${text}" has no words` }];
  const isPart = quotes.some((quote) => isCutOut(claim, canonicalText(quote)));
  if (isPart ? saysInPart(claim) : !isBareName(claim)) return [];
  return [{ ...STATEMENT, detail: `"${text}" is a part of a sentence` }];
}

/** Of words that were cut out of a clause, a verb alone tells nothing: it may have been a noun there. */
function saysInPart(claim: string): boolean {
  return hasPredicate(claim) && !DESCRIBED.test(claim);
}

/** Words that were cut from nothing are a name or an amount where they are short and show no verb. */
function isBareName(claim: string): boolean {
  if (hasPredicate(claim) || VERB.test(claim) || ADVERB.test(claim)) return false;
  return claim.length <= (DESCRIBED.test(claim) ? MAX_DESCRIBED_CHARS : MAX_NAME_CHARS);
}

function hasPredicate(claim: string): boolean {
  return PREDICATE.test(claim) || readUnits(claim).some(({ kind }) => kind === "norm");
}

/** Whether the words stand in the quote, and begin or end there in the middle of a clause. */
function isCutOut(claim: string, quote: string): boolean {
  for (let at = quote.indexOf(claim); at >= 0; at = quote.indexOf(claim, at + 1)) {
    const around = [quote.charAt(at - 1), quote.charAt(at + claim.length)];
    if (around.every((mark) => mark === "" || /[\s\p{P}]/u.test(mark))) return false;
  }
  return quote.includes(claim);
}
