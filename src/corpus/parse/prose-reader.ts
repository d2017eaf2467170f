import type { BlockKind } from "../../domain/block.ts";
import type { SourceDocument } from "../../domain/document.ts";
import type { Span } from "../../domain/span.ts";
import { findAnnexes, type Annexes } from "./annexes.ts";
import {
  createBlockBuilder,
  type BlockBuilder,
  type BlockDraft,
  type PrintedLabel,
} from "./block-builder.ts";
import { findFootnoteBodies, type FootnoteBodies } from "./footnote-bodies.ts";
import { headingPathOf, type Locate, type Outline } from "./outline.ts";
import { scanLines, type SourceLine } from "./source-lines.ts";

/** What differs between the kinds of prose. */
export interface ProseProfile {
  /** "12." numbers a paragraph, and is no item or heading. */
  readonly hasNumberedParagraphs: boolean;
  /** What stands before the first heading is a cover page. */
  readonly hasCover: boolean;
  readonly locate: Locate;
}

/** The state of reading one prose document, line by line. */
export interface ProseReader {
  readonly source: string;
  readonly lines: readonly SourceLine[];
  readonly profile: ProseProfile;
  readonly footnotes: FootnoteBodies;
  readonly annexes: Annexes;
  readonly builder: BlockBuilder;
  outline: Outline;
  headingPath: readonly string[];
  /** The block that a torn sentence goes on with; null after whatever ends a sentence for sure. */
  current: BlockDraft | null;
  /** The paragraph that introduces the items to come. */
  stem: BlockDraft | null;
  /** The block opened last, if it is a footnote. */
  footnote: BlockDraft | null;
  /** Items of the list that is open end without punctuation, so that a missing end tells nothing. */
  isListUnpunctuated: boolean;
  /** Highest label so far of each style, to tell a label from a number in a torn sentence. */
  readonly lastOrdinals: Map<string, number>;
}

/** A reader at the start of `document`, outside every heading and list. */
export function createProseReader(document: SourceDocument, profile: ProseProfile): ProseReader {
  const source = document.text;
  const lines = scanLines(source);
  const footnotes = findFootnoteBodies(lines);
  return {
    source,
    lines,
    profile,
    footnotes,
    annexes: findAnnexes(lines),
    builder: createBlockBuilder(source, (label) => footnotes.has(label)),
    outline: {
      headings: [],
      paragraph: null,
      items: [],
      annex: null,
      title: document.meta.title,
    },
    headingPath: [],
    current: null,
    stem: null,
    footnote: null,
    isListUnpunctuated: false,
    lastOrdinals: new Map(),
  };
}

/** Sets the place of reading; everything opened later stands there. */
export function moveTo(reader: ProseReader, outline: Outline): void {
  if (outline.headings !== reader.outline.headings) reader.headingPath = headingPathOf(outline);
  reader.outline = outline;
}

/** Opens a block at the present place. */
export function openHere(
  reader: ProseReader,
  block: {
    readonly kind: BlockKind;
    readonly range: Span;
    readonly label?: PrintedLabel | null;
    readonly parent?: number | null;
    readonly marks?: readonly Span[];
    readonly locator?: string;
  },
): BlockDraft | null {
  const { kind, range, label = null, parent = null, marks = [] } = block;
  const locator = block.locator ?? reader.profile.locate(reader.outline);
  const { headingPath } = reader;
  return reader.builder.open({ kind, locator, headingPath, label, parent }, range, marks);
}

/** Whether the open block still waits for the end of its sentence. */
export function isInterrupted(reader: ProseReader): boolean {
  return reader.current !== null && !reader.builder.isFinished(reader.current);
}
