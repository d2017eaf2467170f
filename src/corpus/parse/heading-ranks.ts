import type { LabelStyle } from "./line-label.ts";

/** How far out a heading stands; a smaller rank closes a greater one. Markdown's `#` are ranks 1 to 6 below this. */
export const HASH_RANK = -20;
/** An annex, or the footnotes at the end: they close all but Markdown's headings. */
export const ANNEX_RANK = -10;
/** 第一編, 第一章, 第一節: the ranks of statute-labels.ts above this. */
export const UNIT_RANK = -9;
/** A usual name without a label, such as 摘要. */
export const NAMED_RANK = 0;
/** A question of a list of questions and answers. */
export const QUESTION_RANK = 19;
/** A short line that stands alone. */
export const SHORT_RANK = 20;

/** Labels from the outermost of a report inwards. */
export const LABEL_RANKS: Readonly<Record<LabelStyle, number>> = {
  "upper-roman": 0,
  financial: 0,
  "upper-letter": 1,
  han: 1,
  "han-bracketed": 2,
  arabic: 3,
  "arabic-bracketed": 4,
  letter: 5,
  roman: 6,
  stem: 7,
};
