import { readAnnexName } from "./annex-heading.ts";
import { readLineLabel } from "./line-label.ts";
import {
  isDateLine,
  isNamedHeading,
  isPageMark,
  isRevisionHeading,
  isRule,
  readHashHeading,
} from "./line-shape.ts";
import { readQuestionLabel } from "./question-lines.ts";
import { readArticleLabel, readUnitRank } from "./statute-labels.ts";

const MAX_LENGTH = 80;

/** Whether a line is of a title, an address or a signature: short, without a sentence's marks, no heading or item. */
export function isPlainLine(line: string): boolean {
  if (isEnactment(line)) return true;
  if (line.length > MAX_LENGTH || /[\t|。；！？]|[：:]$/.test(line)) return false;
  if (isRule(line) || isPageMark(line)) return false;
  if (/[，,]/.test(line) && !isEnclosed(line)) return false;
  return !isHeading(line) && readLineLabel(line) === null && readQuestionLabel(line) === null;
}

/** A line that is a field of a form: 發文日期：…, 電話：… */
export function isField(line: string): boolean {
  return /^\p{Script=Han}{2,8}[：:]\s*\S/u.test(line) || isDateLine(line);
}

function isHeading(line: string): boolean {
  return (
    readHashHeading(line) !== null ||
    isNamedHeading(line) ||
    isRevisionHeading(line) ||
    readUnitRank(line) !== null ||
    readArticleLabel(line) !== null ||
    readAnnexName(line) !== null
  );
}

function isEnclosed(line: string): boolean {
  return /^[（(].*[)）]$/.test(line);
}

// 中華民國109年8月12日…令訂定發布全文32條: what a law database prints below the title
const ENACTMENT =
  /^(?:中華民國|民國)[\d〇零一二三四五六七八九十百 ]+年[^。！？]*(?:令|公告|公布|發布|施行|訂定|修正|通過|備查|備案)[^。！？]*$/;

function isEnactment(line: string): boolean {
  return ENACTMENT.test(line);
}
