import type { DraftClaim, Script } from "../domain/answer.ts";
import type { Passage } from "../domain/passage.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import { sourceSpansOf } from "../domain/spanned-text.ts";
import { convertScript } from "../text/script.ts";

/** A part of a passage that is to be cited. */
export interface CitedPart {
  readonly passage: Passage;
  /** Range of the passage's text. */
  readonly range: Span;
}

/** One claim a part: its words in the answer's script, with the part itself as the verbatim quote. */
export function composeClaims(parts: readonly CitedPart[], script: Script): DraftClaim[] {
  return parts.map(({ passage, range }) => {
    const quote = sliceSpan(passage.text, range);
    const spans = sourceSpansOf(passage.spans, range);
    return {
      text: convertScript(asSentence(quote), script),
      citations: [{ passageId: passage.passageId, quote, spans }],
    };
  });
}

// Cells are separated by tabs and lines by breaks; in a sentence a comma does that.
function asSentence(quote: string): string {
  return quote
    .trim()
    .replace(/\s*[\t\n]+\s*/gu, "，")
    .replace(/^[，；、]+/u, "");
}
