import type { Block, BlockKind, FootnoteMarker, ParsedDocument } from "../../domain/block.ts";
import { sliceSpan, sliceSpans, type Span } from "../../domain/span.ts";
import { scanInline, type FootnoteMarks, type InlineMarker } from "./inline-markup.ts";
import { endsSentence } from "./sentence-end.ts";
import { createPageFinder } from "./pages.ts";
import { appendAll, mergeTouching, subtractSpans, trimSpans } from "./span-arithmetic.ts";

/** A label as printed and where it stands. */
export interface PrintedLabel {
  readonly text: string;
  readonly span: Span;
}

/** What is known of a block when its first line is read. */
interface BlockOpening {
  readonly kind: BlockKind;
  readonly locator: string;
  readonly headingPath: readonly string[];
  readonly label: PrintedLabel | null;
  readonly parent: number | null;
}

/** A block under construction; its kind and locator may be settled later. */
export interface BlockDraft extends BlockOpening {
  readonly ordinal: number;
  kind: BlockKind;
  locator: string;
  readonly spans: Span[];
  readonly markers: InlineMarker[];
}

/** Collects blocks in reading order, with every mark and decoration between them. */
export interface BlockBuilder {
  /**
   * Opens a block with the words in `range`, which may hold its label and `marks`, which carry no words.
   * Null, and no block, where there is neither label nor word: then `range` is decoration.
   */
  open(opening: BlockOpening, range: Span, marks?: readonly Span[]): BlockDraft | null;
  /** The ordinal that the next block will have. */
  nextOrdinal(): number;
  /** Adds the words in `range`, keeping one blank where two Latin words would fuse. */
  append(draft: BlockDraft, range: Span): void;
  decorate(span: Span): void;
  /** Whether the draft's text ends a sentence; a draft without words does not. */
  isFinished(draft: BlockDraft): boolean;
  build(): ParsedDocument;
}

/** A builder of the blocks of `source`, whose footnotes are known. */
export function createBlockBuilder(source: string, footnotes: FootnoteMarks): BlockBuilder {
  const drafts: BlockDraft[] = [];
  const decorations: Span[] = [];
  const pageOf = createPageFinder(source);
  return {
    open(opening, range, marks = []) {
      const scan = scanInline(source, range, footnotes);
      appendAll(decorations, [...scan.decorations, ...marks]);
      const hole = opening.label === null ? marks : [opening.label.span];
      const spans = trimSpans(
        source,
        scan.spans.flatMap((span) => subtractSpans(span, holesWithin(span, hole))),
      );
      if (spans.length === 0 && opening.label === null) {
        appendAll(
          decorations,
          scan.markers.map((marker) => marker.span),
        );
        return null;
      }
      const markers = scan.markers.filter(
        (marker) => !hole.some((cut) => covers(cut, marker.span)),
      );
      const draft = { ...opening, ordinal: drafts.length, spans, markers };
      drafts.push(draft);
      return draft;
    },
    append(draft, range) {
      const scan = scanInline(source, range, footnotes);
      appendAll(decorations, scan.decorations);
      appendAll(draft.markers, scan.markers);
      const spans = trimSpans(source, scan.spans);
      appendAll(draft.spans, [...blankBetween(source, draft.spans.at(-1), spans[0]), ...spans]);
    },
    nextOrdinal: () => drafts.length,
    decorate: (span) => void decorations.push(span),
    isFinished: (draft) => endsSentence(sliceSpans(source, draft.spans.slice(-4)).slice(-40)),
    build: () => ({
      blocks: drafts.map((draft) => finishBlock(source, draft, pageOf)),
      decorations: decorations.sort((left, right) => left.start - right.start),
    }),
  };
}

function holesWithin(span: Span, holes: readonly Span[]): Span[] {
  return holes.filter((hole) => covers(span, hole));
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const WORD_END = /[\p{Script=Latin}\d.,;:!?)\]"'%&]$/u;
const WORD_START = /^[\p{Script=Latin}\d(["'&]/u;

/** The one blank of the source that keeps two Latin words apart; none beside a Chinese character. */
function blankBetween(source: string, last: Span | undefined, next: Span | undefined): Span[] {
  if (last === undefined || next === undefined) return [];
  if (!WORD_END.test(sliceSpan(source, last)) || !WORD_START.test(sliceSpan(source, next))) {
    return [];
  }
  for (let start = last.end; start < next.start; start++) {
    if (source.charAt(start).trim() === "") return [{ start, end: start + 1 }];
  }
  return [];
}

function finishBlock(
  source: string,
  draft: BlockDraft,
  pageOf: ReturnType<typeof createPageFinder>,
): Block {
  const { ordinal, kind, locator, headingPath, parent, label } = draft;
  // A label that nothing follows is all that its block says.
  const isBare = draft.spans.length === 0 && label !== null;
  const spans = isBare ? [label.span] : mergeTouching(draft.spans);
  return {
    ordinal,
    kind,
    locator,
    headingPath,
    page: pageOf(label?.span ?? spans[0]),
    label: label?.text ?? null,
    labelSpan: isBare ? null : (label?.span ?? null),
    parent,
    footnotes: placeMarkers(draft.markers, spans),
    text: sliceSpans(source, spans),
    spans,
  };
}

/** Both ascend, so that one pass over the spans serves all marks. */
function placeMarkers(markers: readonly InlineMarker[], spans: readonly Span[]): FootnoteMarker[] {
  let next = 0;
  let offset = 0;
  return markers.map((marker) => {
    for (let span = spans[next]; span !== undefined; span = spans[next]) {
      if (span.start >= marker.span.start) break;
      offset += span.end - span.start;
      next++;
    }
    return { ...marker, offset };
  });
}
