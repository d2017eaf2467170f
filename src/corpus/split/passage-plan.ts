import type { Block } from "../../domain/block.ts";
import type { PassageKind } from "../../domain/passage.ts";
import { sliceSpans, type Span } from "../../domain/span.ts";
import type { SpannedText } from "../../domain/spanned-text.ts";
import { splitSentences } from "../../text/sentences.ts";
import { appendAll } from "../parse/span-arithmetic.ts";
import { cutSentence } from "./cut-sentence.ts";

// UTF-16 code units. In the corpus and the 1,666 texts of the two statute collections the longest has 1,042;
// the time to answer grows with the square of a sentence's length, to 38 s at 160,000.
const MAX_SENTENCE_UNITS = 2000;

/** A part of a passage that sentences do not reach over: a block, or a cell carried down. */
export interface Piece extends SpannedText {
  /** A row is quoted as a whole; other pieces are split into sentences. */
  readonly isWhole: boolean;
}

/** A passage before it has an identity and links. */
export interface PassagePlan {
  readonly kind: PassageKind;
  readonly locator: string;
  readonly headingPath: readonly string[];
  readonly label: string | null;
  readonly pieces: readonly Piece[];
  /** Blocks that this passage, and no other, stands for. */
  readonly blocks: readonly Block[];
}

/** A block without its label. */
export function pieceOf(block: Block): Piece {
  return { text: block.text, spans: block.spans, isWhole: isTableLine(block) };
}

function isTableLine(block: Block): boolean {
  return block.kind === "table-row" || block.kind === "table-header";
}

/** A block with its label before it, as within a passage that holds the whole list. */
export function labelledPieceOf(source: string, block: Block): Piece {
  const [first, ...rest] = block.spans;
  if (block.labelSpan === null || first === undefined) return pieceOf(block);
  const isAdjacent = source.slice(block.labelSpan.end, first.start).trim() === "";
  const start: Span = { start: block.labelSpan.start, end: first.end };
  const spans = isAdjacent ? [start, ...rest] : [block.labelSpan, ...block.spans];
  return { text: sliceSpans(source, spans), spans, isWhole: isTableLine(block) };
}

/** A passage of one block. */
export function planBlock(kind: PassageKind, block: Block): PassagePlan {
  const { locator, headingPath, label } = block;
  return { kind, locator, headingPath, label, pieces: [pieceOf(block)], blocks: [block] };
}

/** A passage's text and where it can be cut. */
export interface JoinedPieces extends SpannedText {
  readonly sentences: readonly Span[];
}

/** Joins pieces, with the blank that follows each in the source between them. */
export function joinPieces(source: string, pieces: readonly Piece[]): JoinedPieces {
  const spans: Span[] = [];
  const sentences: Span[] = [];
  let text = "";
  for (const [index, piece] of pieces.entries()) {
    appendAll(sentences, sentencesOf(piece, text.length));
    appendAll(spans, piece.spans);
    text += piece.text;
    const end = piece.spans.at(-1)?.end ?? source.length;
    if (index < pieces.length - 1 && source.slice(end, end + 1).trim() === "") {
      spans.push({ start: end, end: end + 1 });
      text += source.slice(end, end + 1);
    }
  }
  return { text, spans, sentences };
}

function sentencesOf(piece: Piece, offset: number): Span[] {
  if (piece.isWhole) return [{ start: offset, end: offset + piece.text.length }];
  // A line break within a block is a wrapped line, not the end of a sentence.
  const text = piece.text.replace(/[\r\n]/g, " ");
  return splitSentences(text)
    .flatMap((sentence) => cutSentence(text, sentence, MAX_SENTENCE_UNITS))
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

/** Length in code points. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const character of text) count += character === "" ? 0 : 1;
  return count;
}
