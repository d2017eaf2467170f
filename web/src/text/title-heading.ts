import type { Span } from "../wire/answer-schema.ts";
import type { Block, ReadableDocument } from "../wire/document-schema.ts";
import { isQuotedIn } from "./block-segments.ts";
import { wordsAt } from "./words-at.ts";

/**
 * The heading with which a text begins, where it says no more than the title that stands above it; undefined where
 * words of it are quoted, and so to be seen.
 */
export function titleHeadingOf(
  { meta, text, blocks }: ReadableDocument,
  quoted: readonly Span[],
): Block | undefined {
  const [first] = blocks;
  if (first?.kind !== "heading" || isQuotedIn(first, quoted)) return undefined;
  const words = `${first.label ?? ""}${wordsAt(first.spans, text)}`;
  return withoutSpace(words) === withoutSpace(meta.title) ? first : undefined;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, "");
}
