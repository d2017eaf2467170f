import { foldText } from "../../src/text/normalise.ts";

// Kept, because they change what is said: % and +, and between digits the point and the dash (5.6, 2024-10-28).
const VARYING = /(?<kept>(?<=\d)[.-](?=\d)|[%+])|[\s\p{P}\p{S}\p{Cf}]/gu;

/**
 * A text as facts are compared in it: folded for width, script and case, then without blanks and without
 * the punctuation that varies between writers (brackets, quotation marks, commas, 290 000 and 290,000).
 */
export function foldForMatching(text: string): string {
  return foldText(text)
    .replace(/(?<=\d)\s?[\p{Pd}~]\s?(?=\d)/gu, "-")
    .replace(VARYING, "$<kept>");
}

/** Whether `text` holds `part`, both folded; a number is never found inside a longer one (3% in 13%). */
export function holdsFolded(text: string, part: string): boolean {
  if (part === "") return false;
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    if (standsAlone(text, start, start + part.length)) return true;
  }
  return false;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const cutsBefore =
    /\d/.test(text.charAt(start)) && /\d\.?$/.test(text.slice(Math.max(0, start - 2), start));
  const cutsAfter = /\d/.test(text.charAt(end - 1)) && /^\.?\d/.test(text.slice(end, end + 2));
  return !cutsBefore && !cutsAfter;
}
