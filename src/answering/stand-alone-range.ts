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
 * footnote that is short, unless `isWhole` is false. A range of the passage's text.
 */
export function standAloneRange(
  passage: Passage,
  range: Span,
  { isWhole = true }: { readonly isWhole?: boolean } = {},
): Span {
  const whole = wholeRange(passage);
  if (isWhole && whole !== null) return whole;
  return withAntecedents(passage, range);
}

/** All of an item or footnote that is short and introduces nothing; null for others. */
function wholeRange({ kind, itemIds, sentences }: Passage): Span | null {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? start;
  if (sentences.length === 0 || !WHOLE_KINDS.has(kind) || itemIds.length > 0) return null;
  return end - start <= MAX_WHOLE_CHARS ? { start, end } : null;
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
