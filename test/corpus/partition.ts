import { readArticleLabel } from "../../src/corpus/parse/statute-labels.ts";
import type { Block, ParsedDocument } from "../../src/domain/block.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { sliceSpans, type Span } from "../../src/domain/span.ts";

/**
 * Every way in which a parse breaks the invariants of block.ts: slices that are not the text, spans that
 * overlap or run backwards, characters that belong to nothing, cut surrogate pairs. Empty when all is well.
 */
export function findFaults(document: SourceDocument, parsed: ParsedDocument): string[] {
  const { text } = document;
  const faults = parsed.blocks.flatMap((block, index) => faultsOfBlock(text, block, index));
  const owned = new Uint8Array(text.length);
  for (const span of [...parsed.blocks.flatMap(spansOf), ...parsed.decorations]) {
    faults.push(...cutPairs(text, span));
    for (let index = span.start; index < span.end; index++) {
      if (owned[index] === 1) faults.push(`character ${index} belongs to two parts`);
      owned[index] = 1;
    }
  }
  for (let index = 0; index < text.length; index++) {
    if (owned[index] === 0 && text.charAt(index).trim() !== "") {
      faults.push(`character ${index} "${text.charAt(index)}" belongs to no part`);
    }
  }
  return faults;
}

function spansOf(block: Block): Span[] {
  const label = block.labelSpan === null ? [] : [block.labelSpan];
  return [...block.spans, ...label, ...block.footnotes.map((marker) => marker.span)];
}

function faultsOfBlock(text: string, block: Block, index: number): string[] {
  const checks: Readonly<Record<string, boolean>> = {
    "ordinal is its position": block.ordinal === index,
    "slices are its text": block.text === sliceSpans(text, block.spans),
    "text has words and no blanks around them":
      block.text !== "" && block.text.trim() === block.text,
    "parent stands before it": block.parent === null || block.parent < index,
    "spans ascend": ascend(block.spans),
    "marks stand in its text": block.footnotes.every(
      ({ offset }) => offset >= 0 && offset <= block.text.length,
    ),
  };
  return Object.entries(checks)
    .filter(([, holds]) => !holds)
    .map(([rule]) => `block ${index} (${block.locator}) breaks: ${rule}`);
}

function ascend(spans: readonly Span[]): boolean {
  return spans.every((span, at) => {
    const previous = spans[at - 1];
    return span.start < span.end && (previous === undefined || previous.end < span.start);
  });
}

function cutPairs(text: string, span: Span): string[] {
  return [span.start, span.end].flatMap((offset) =>
    /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
      ? [`offset ${offset} cuts a surrogate pair`]
      : [],
  );
}

/** Articles that a parse found: blocks whose label is an article's. */
export function countArticles(parsed: ParsedDocument): number {
  return parsed.blocks.filter(
    (block) => block.label !== null && readArticleLabel(`${block.label} `) !== null,
  ).length;
}
