import { matchSpan, matchSpans } from "../domain/span.ts";
import { ASKING } from "./asking-words.ts";
import { spansBetween } from "./spans-between.ts";
import type { TurnText } from "./turn-text.ts";

/** Code points; a longer subject would drown the words that it is put before. */
const MAX_SUBJECT_CHARS = 60;

const TITLE = /《[^《》]+》/u;

/**
 * What a question is about, in its own words: the title that it names, else the question without the words that
 * ask. "" where nothing is left.
 */
export function subjectMatter(question: TurnText): string {
  const title = TITLE.exec(question.folded);
  if (title !== null) return question.quote(matchSpan(title));
  const asking = matchSpans(question.folded, ASKING);
  const words = spansBetween(asking, question.folded.length).map((span) => question.quote(span));
  return Array.from(words.join("").trim()).slice(0, MAX_SUBJECT_CHARS).join("");
}
