import type { BlockKind } from "../../domain/block.ts";
import type { Jurisdiction, SourceDocument } from "../../domain/document.ts";
import type { Span } from "../../domain/span.ts";
import { findAnnexes, type Annexes } from "./annexes.ts";
import {
  createBlockBuilder,
  type BlockBuilder,
  type BlockDraft,
  type PrintedLabel,
} from "./block-builder.ts";
import { findContents } from "./contents.ts";
import { findFootnotes, type FootnoteBodies } from "./footnote-bodies.ts";
import { headingPathOf, type Locate, type Outline } from "./outline.ts";
import { findNumbering, type ParagraphNumbering } from "./paragraph-numbering.ts";
import { scanLines, type SourceLine } from "./source-lines.ts";

/** What differs between the kinds of documents. */
export interface ProseProfile {
  /** Whether "12." numbers a paragraph in spite of what the labels look like, may number one, or never does. */
  readonly numbersParagraphs: "always" | "detect" | "never";
  /** What stands before the first heading is a cover page. */
  readonly hasCover: boolean;
  readonly createLocator: (jurisdiction: Jurisdiction | null, isNumbered: boolean) => Locate;
}

/** The state of reading one prose document, line by line. */
export interface ProseReader {
  readonly source: string;
  readonly lines: readonly SourceLine[];
  readonly hasCover: boolean;
  readonly numbering: ParagraphNumbering;
  /** Whether "1." in an annex numbers a paragraph, as it does in Hong Kong. */
  readonly numbersAnnexes: boolean;
  readonly locate: Locate;
  /** Lines of a table of contents. */
  readonly contents: ReadonlySet<number>;
  readonly footnotes: FootnoteBodies;
  /** What a footnote is called in the document's script: 註 or 注. */
  readonly noteName: string;
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
  const { jurisdiction, title } = document.meta;
  const lines = scanLines(source);
  const contents = findContents(lines);
  const footnotes = findFootnotes(source, lines);
  const isOutlined = jurisdiction === "TW" || jurisdiction === "CN";
  const numbering = numberingOf(profile, isOutlined, () => findNumbering(lines, contents));
  return {
    source,
    lines,
    hasCover: profile.hasCover,
    numbering,
    numbersAnnexes: jurisdiction === "HK" || numbering === "dotted",
    locate: profile.createLocator(jurisdiction, numbering !== null),
    contents,
    footnotes,
    noteName: document.meta.language.startsWith("zh-Hans") ? "注" : "註",
    annexes: findAnnexes(lines, contents),
    builder: createBlockBuilder(source, footnotes),
    outline: {
      headings: [],
      paragraph: null,
      items: [],
      title,
    },
    headingPath: [],
    current: null,
    stem: null,
    footnote: null,
    isListUnpunctuated: false,
    lastOrdinals: new Map(),
  };
}

function numberingOf(
  { numbersParagraphs }: ProseProfile,
  isOutlined: boolean,
  detect: () => ParagraphNumbering,
): ParagraphNumbering {
  if (numbersParagraphs === "never") return null;
  const detected = detect();
  if (detected === "dotted" || numbersParagraphs === "detect" || isOutlined) return detected;
  return "arabic";
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
  const locator = block.locator ?? reader.locate(reader.outline);
  const { headingPath } = reader;
  return reader.builder.open({ kind, locator, headingPath, label, parent }, range, marks);
}

/** Whether the open block still waits for the end of its sentence. */
export function isInterrupted(reader: ProseReader): boolean {
  return reader.current !== null && !reader.builder.isFinished(reader.current);
}
