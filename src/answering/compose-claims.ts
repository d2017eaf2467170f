import type { DraftClaim, Script } from "../domain/answer.ts";
import type { Passage } from "../domain/passage.ts";
import { sliceSpan, type Span } from "../domain/span.ts";
import { sourceSpansOf } from "../domain/spanned-text.ts";
import { convertScript } from "../text/script.ts";
import { claimText } from "./claim-text.ts";

/** What of a passage is to be cited. */
export interface CitedPart {
  readonly passage: Passage;
  /** Ranges of the passage's text, ascending. */
  readonly ranges: readonly Span[];
  /** Whether these words only introduce the parts after them. */
  readonly introduces: boolean;
}

/** One claim a part: its words in the answer's script, with the part itself as the verbatim quote. */
export function composeClaims(parts: readonly CitedPart[], script: Script): DraftClaim[] {
  return parts.map(({ passage, ranges, introduces }) => {
    const quoted = ranges.map((range) => sliceSpan(passage.text, range));
    const spans = ranges.flatMap((range) => sourceSpansOf(passage.spans, range));
    return {
      text: convertScript(claimText(quoted.join("\n"), { kind: passage.kind, introduces }), script),
      citations: [{ passageId: passage.passageId, quote: quoted.join(""), spans }],
    };
  });
}
