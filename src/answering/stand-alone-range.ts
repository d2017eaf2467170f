import type { Passage, PassageKind } from "../domain/passage.ts";
import { sliceSpan, type Span } from "../domain/span.ts";

/** A short item or footnote is one provision; a part of it that is quoted alone tells half of it. */
const WHOLE_KINDS: ReadonlySet<PassageKind> = new Set(["item", "footnote"]);
const MAX_WHOLE_CHARS = 160;

const MAX_SENTENCES = 3;

/** A sentence that leans on the one before it: it goes on with it, or says 後者, 該等, 這 of what stands there. */
const LEANING =
  /^(?:以?及|或|[並并](?![購购行])|同[樣样]|[這这]|此(?![外次])|其(?![他中餘余次實实])|[該该]等)|[後后前]者/u;

/**
 * `range` with what it cannot be understood without: the sentence before one that leans on it; all of an item or
 * footnote that is short. A range of the passage's text.
 */
export function standAloneRange(passage: Passage, range: Span): Span {
  const { sentences } = passage;
  const first = sentences[0]?.start ?? range.start;
  const last = sentences.at(-1)?.end ?? range.end;
  const isShort = WHOLE_KINDS.has(passage.kind) && last - first <= MAX_WHOLE_CHARS;
  if (isShort && passage.itemIds.length === 0) return { start: first, end: last };
  return withAntecedents(passage, range);
}

function withAntecedents({ text, sentences }: Passage, range: Span): Span {
  let start = range.start;
  const isChosen = (sentence: Span): boolean => start < sentence.end && sentence.start < range.end;
  while (sentences.filter(isChosen).length < MAX_SENTENCES) {
    const index = sentences.findIndex(isChosen);
    const before = sentences[index - 1];
    const opening = sentences[index];
    if (before === undefined || opening === undefined) break;
    if (!LEANING.test(sliceSpan(text, opening))) break;
    start = before.start;
  }
  return { start, end: range.end };
}
