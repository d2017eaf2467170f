import type { Quote } from "../wire/answer-schema.ts";
import type { Block, ReadableDocument } from "../wire/document-schema.ts";
import { isQuotedIn } from "./block-segments.ts";
import { wordsAt } from "./words-at.ts";

/** Blocks shown before and after the quoted ones. */
const BLOCKS_AROUND = 5;

/** The blocks in which a quote stands, with some around them. */
export interface QuoteContext {
  readonly blocks: readonly Block[];
  /** Anchor of the first block that is quoted from. */
  readonly anchor: string;
}

/** Null where the document no longer has the quote at its spans: it was replaced since. */
export function contextOf(quote: Quote, { text, blocks }: ReadableDocument): QuoteContext | null {
  const first = blocks.findIndex((block) => isQuotedIn(block, quote.spans));
  const last = blocks.findLastIndex((block) => isQuotedIn(block, quote.spans));
  if (wordsAt(quote.spans, text) !== quote.quote || first === -1) return null;
  return {
    blocks: blocks.slice(Math.max(0, first - BLOCKS_AROUND), last + 1 + BLOCKS_AROUND),
    anchor: blocks[first]?.anchor ?? "",
  };
}
