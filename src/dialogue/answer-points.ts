import { findQuantities } from "../text/quantities.ts";
import { readTurn, type TurnText } from "./turn-text.ts";

/** 第二點; 條 and 款 are left to the statutes. */
const CHINESE_POINT =
  /(?:第\s*[\d一二两三四五六七八九十]+\s*[点项个种类]|第\s*[\d一二两三四五六七八九十]+\s*部分)/u;
const LAST_POINT = /最后(?:一?[点项个种]|面那[点项个])|\blast (?:point|item|one)\b/u;
const ENGLISH_POINT =
  /\b(?:(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth)|(?<number>\d+)(?:st|nd|rd|th)) (?:point|item|one|risk|reason)\b/u;
const ENGLISH_ORDINALS = "first second third fourth fifth sixth seventh eighth".split(" ");

/** Which point of the answer before it a folded question means: from 1, -1 for the last; undefined for none. */
export function pointMeant(folded: string): number | undefined {
  if (LAST_POINT.test(folded)) return -1;
  const english = ENGLISH_POINT.exec(folded)?.groups;
  if (english?.["number"] !== undefined) return Number(english["number"]);
  if (english?.["word"] !== undefined) return ENGLISH_ORDINALS.indexOf(english["word"]) + 1;
  const chinese = CHINESE_POINT.exec(folded)?.[0];
  if (chinese === undefined) return undefined;
  const readings = findQuantities(chinese).flatMap((quantity) => quantity.readings);
  const value = readings.find((reading) => /^\d+$/u.test(reading));
  return value === undefined ? undefined : Number(value);
}

/** The question without the words that name a point. */
export function withoutPoint(folded: string): string {
  return [CHINESE_POINT, LAST_POINT, ENGLISH_POINT].reduce(
    (text, pattern) => text.replace(pattern, ""),
    folded,
  );
}

const MARKERS = /\[\d+\]/gu;
/** 1. (a) 一、 ① and dashes in front of a point. */
const LABEL =
  /^\s*(?:[-•*·]|[(（]?(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})[)）.、．]|[①-⑳])\s*/iu;

/**
 * The points of an answer as it was sent: its lines, without citation marks, labels and closing stops. A first line that only
 * introduces the others is none.
 */
function answerPoints(answer: TurnText): string[] {
  const lines = answer.source
    .split("\n")
    .map((line) =>
      line
        .replace(MARKERS, "")
        .replace(LABEL, "")
        .replace(/[；;，,。\s]+$/u, ""),
    )
    .filter((line) => line !== "");
  const [first = ""] = lines;
  return lines.length > 1 && /[：:]$/u.test(first) ? lines.slice(1) : lines;
}

/** The words of that point; undefined where the answer has no such point, or makes only one (a refusal does). */
export function answerPoint(answer: string, point: number): string | undefined {
  const points = answerPoints(readTurn(answer));
  return points.length < 2 ? undefined : points.at(point < 0 ? point : point - 1);
}
