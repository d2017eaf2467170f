import { readLineLabel } from "./line-label.ts";

/** A Markdown rule. */
export function isRule(line: string): boolean {
  return /^(?:-{3,}|\*{3,}|_{3,})$/.test(line);
}

/** A line that only numbers a page: 第 3 頁, - 3 -. */
export function isPageMark(line: string): boolean {
  return /^(?:第\s?\d{1,4}\s?[頁页](?:[\s,，/／]*共\s?\d{1,4}\s?[頁页])?|[-–—]\s?\d{1,4}\s?[-–—])$/.test(
    line,
  );
}

/** A Markdown heading: its level and where its words start; null for any other line. */
export function readHashHeading(line: string): { level: number; contentStart: number } | null {
  const match = /^(#{1,6})\s+(?=\S)/.exec(line);
  return match?.[1] === undefined
    ? null
    : { level: match[1].length, contentStart: match[0].length };
}

/** The length of a bullet and the blanks after it; 0 where the line has none. */
export function bulletLength(line: string): number {
  return /^[-*+•●◆■‧·○]\s+(?=\S)/.exec(line)?.[0].length ?? 0;
}

/** Whether a line begins a heading, a labelled paragraph or a list's item. */
export function startsStructure(line: string): boolean {
  return readHashHeading(line) !== null || bulletLength(line) > 0 || readLineLabel(line) !== null;
}

/** An entry of a table of contents: words, leaders, a page number. */
export function readContentsEntry(line: string): { leaderStart: number; leaderEnd: number } | null {
  const match = /(?:\.{3,}|…{2,}|[．·‧]{3,})(?=\s*(?:\d+|[ivxIVX]+)$)/.exec(line);
  return match === null
    ? null
    : { leaderStart: match.index, leaderEnd: match.index + match[0].length };
}

/** The label of a table's caption with its colon: "表格 1：", "表2 "; null for any other line. */
export function readCaptionLabel(line: string): { label: string; length: number } | null {
  const match =
    /^([表图圖]格?\s?[0-9０-９A-Z一二三四五六七八九十]{1,4}(?:[-–.][0-9]+)?)(?:[：:.]\s*|\s+)(?=\S)/.exec(
      line,
    );
  return match?.[1] === undefined ? null : { label: match[1], length: match[0].length };
}

/** A line that holds a calendar date and nothing else. */
export function isDateLine(line: string): boolean {
  return /^(?:中華民國|中华民国|民國)?\s*[\d〇○零一二三四五六七八九十]{2,5}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/.test(
    line.replaceAll("**", ""),
  );
}

const NAMES = new RegExp(
  "^(?:" +
    [
      "摘\\s*要",
      "目\\s*[錄录次]",
      "[前序緒绪導导引]\\s*[言論论]",
      "結\\s*[論語]|结\\s*[论语]",
      "附\\s*[錄录則则]",
      "參考(?:文獻|資料)|参考(?:文献|资料)",
      "(?:編[製印寫撰]|编[制印写撰]|起草|修[訂正订])?(?:說明|说明)",
    ].join("|") +
    ")$",
);

/** A heading that documents print without a label. */
export function isNamedHeading(line: string): boolean {
  return NAMES.test(line);
}

/** The heading of the reasons of a revision or of the table that compares it with the text in force. */
export function isRevisionHeading(line: string): boolean {
  return /^[^。；，！？：]{0,50}(?:總說明|总说明|條文對照表|条文对照表)(?:[（(][^（）()]{1,40}[)）])?$/.test(
    line,
  );
}
