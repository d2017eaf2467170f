import type { Block } from "../../src/domain/block.ts";
import type { Span } from "../../src/domain/span.ts";
import { sourceSpansOf, type SpannedText } from "../../src/domain/spanned-text.ts";

/**
 * Where `quote` stands in the source, found in the blocks of its locator: within one block, or running over
 * from one into the next. Null where the locator's blocks do not hold it word for word.
 */
export function locateQuote(
  { locator, quote }: { readonly locator: string; readonly quote: string },
  blocks: readonly Block[],
): Span[] | null {
  const held = blocks.filter((block) => block.locator === locator);
  for (const text of [...held, joinBlocks(held)]) {
    const start = text.text.indexOf(quote);
    if (start >= 0) return sourceSpansOf(text.spans, { start, end: start + quote.length });
  }
  return null;
}

function joinBlocks(blocks: readonly Block[]): SpannedText {
  return {
    text: blocks.map((block) => block.text).join(""),
    spans: blocks.flatMap((block) => block.spans),
  };
}
