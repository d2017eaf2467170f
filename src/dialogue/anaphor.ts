import { matchSpan } from "../domain/span.ts";
import { contentWords } from "./content-words.ts";
import { joinWords } from "./join-words.ts";
import { groupSpan, type TurnText } from "./turn-text.ts";

/** 它, or 該 before a noun, wherever nothing has been named yet; 其 only where it is no part of a word. */
const CHINESE =
  /(?<possessive>其(?![他它中实余次间]))|(?<pronoun>它们?|他们|佢哋?|这(?=[是有会对应的如怎为什可能要由])|此(?=[是有会应]))|(?<determiner>该|上述|前述|以上(?=的?[^是有的]{2})|此(?=[一-鿿]{2})|这[个些项种类]?(?=[一-鿿])(?!份|篇)|那[个些项种类](?=[一-鿿]))(?!文件|文档|报告)/du;
const ENGLISH =
  /\b(?<possessive>its|their)\b|\b(?<pronoun>it|they|them)\b|\b(?<determiner>this|that|these|those)\b/du;

/**
 * The question with its first pronoun replaced by what the conversation is about; undefined where it has none, or
 * where something is named before it that it may stand for.
 */
export function replaceAnaphor(question: TurnText, subject: string): string | undefined {
  const { folded } = question;
  const match = CHINESE.exec(folded) ?? ENGLISH.exec(folded);
  if (match === null || contentWords(folded.slice(0, match.index)).length > 0) return undefined;
  const { start, end } = matchSpan(match);
  const before = question.quote({ start: 0, end: start });
  const after = question.quote({ start: end, end: folded.length });
  if (groupSpan(match, "pronoun") !== undefined) return before + subject + after;
  return before + joinWords(subject, after, "的");
}
