import { matchSpan, matchSpans, type Span } from "../domain/span.ts";
import { ASKING } from "./asking-words.ts";
import { spansBetween } from "./spans-between.ts";

/** Words that hold a function word's character and are none. */
const WHOLE =
  "目的|标的|应用|应对|对象|能力|功能|可靠|可用|就业|要求|需求|有效|有限|所有|拥有|持有|参与|由于|对话|相对|绝对|反对|在线|存在|现在|内在|潜在";
const FUNCTION =
  "^(?:那么?|咁|噉)|[\\s，、；：,.;:()（）]+|以及|关于|有关|对于|应该|需要|可以|必须|[的之嘅在于对就和与及或被由是有了要应须需可能都也还再]|\\b(?:of|for|in|on|the|an?|is|are|to|and|or|with)\\b";
const WORDS = new RegExp(`(?<whole>${WHOLE})|${FUNCTION}`, "gu");

/** Ranges of a folded question between its asking and its function words, in order. */
export function contentWords(folded: string): Span[] {
  const functionWords = Array.from(folded.matchAll(WORDS)).filter(
    (match) => match.groups?.["whole"] === undefined,
  );
  const cuts = [...matchSpans(folded, ASKING), ...functionWords.map(matchSpan)];
  return spansBetween(
    cuts.sort((a, b) => a.start - b.start),
    folded.length,
  );
}
