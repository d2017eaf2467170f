import type { Span } from "../../domain/span.ts";
import { UNNUMBERED_ANNEX } from "./annex-heading.ts";
import type { PrintedLabel } from "./block-builder.ts";
import { ANNEX_RANK } from "./heading-ranks.ts";
import { scanInline } from "./inline-markup.ts";
import { readLineLabel } from "./line-label.ts";
import { enterHeading, type Heading, type Outline } from "./outline.ts";
import { isPlainLine } from "./plain-lines.ts";
import { moveTo, openHere, type ProseReader } from "./prose-reader.ts";
import type { SourceLine } from "./source-lines.ts";

/** A heading as it is found: its rank, and what it is called in locators where line-label.ts reads no label. */
export interface FoundHeading {
  readonly rank: number;
  readonly name?: HeadingName;
}

interface HeadingName {
  /** "back" is of what stands at the end of a document, or before its text, without being a part of it. */
  readonly kind: "annex" | "back" | "question" | "unit";
  readonly label: string | null;
}

/** A heading and where it stands. */
interface PlacedHeading extends FoundHeading {
  readonly index: number;
  readonly range: Span;
}

const MAX_TITLE_LENGTH = 40;

/** Opens a heading whose title may stand on the line below; returns how many lines it takes. */
export function openWithTitle(reader: ProseReader, heading: PlacedHeading): number {
  const title = titleBelow(reader, heading);
  openHeading(reader, heading, title);
  return title === null ? 1 : 2;
}

// 附件 A, and below it: 措施時間表
function titleBelow(reader: ProseReader, { index, name }: PlacedHeading): SourceLine | null {
  const line = reader.lines[index];
  const next = reader.lines[index + 1];
  if (line === undefined || next === undefined || name?.label === undefined) return null;
  const isBare = line.text.replace(/\s/g, "") === name.label;
  const isTitle = next.blankLinesBefore <= 1 && next.text.length <= MAX_TITLE_LENGTH;
  return isBare && isTitle && isPlainLine(next.text) ? next : null;
}

/** Opens a heading at `index` and moves below it. */
export function openHeading(
  reader: ProseReader,
  { index, rank, range, name }: PlacedHeading,
  title: SourceLine | null = null,
): void {
  const label = labelWithin(reader, range);
  const below = title === null ? "" : ` ${printedWords(reader, title)}`;
  const printed = printedWords(reader, range) + below;
  const outline = name?.kind === "back" ? withoutBody(reader.outline) : reader.outline;
  const annex = reader.annexes.names.get(index);
  const called = nameHeading(label, name);
  moveTo(reader, enterHeading(outline, { ...called, rank, printed, annex: annex ?? called.annex }));
  // a list right below a heading has no other words to introduce it
  reader.stem = openHere(reader, { kind: "heading", range, label });
  if (title !== null && reader.stem !== null) reader.builder.append(reader.stem, title);
  reader.current = null;
  reader.footnote = null;
  reader.isListUnpunctuated = false;
}

function withoutBody(outline: Outline): Outline {
  return { ...outline, headings: outline.headings.filter(({ rank }) => rank < ANNEX_RANK) };
}

function nameHeading(
  printed: PrintedLabel | null,
  name: HeadingName | undefined,
): Pick<Heading, "label" | "standsAlone" | "annex"> {
  if (name === undefined) return { label: printed?.text ?? null, standsAlone: false, annex: null };
  const { kind, label } = name;
  const isNumbered = kind === "annex" && !UNNUMBERED_ANNEX.test(label ?? "");
  const standsAlone = kind === "annex" || kind === "question";
  return { label, standsAlone, annex: isNumbered ? label : null };
}

/** The label at the start of `range`, emphasis left aside. */
export function labelWithin(reader: ProseReader, range: Span): PrintedLabel | null {
  const line = reader.source.slice(range.start, range.end);
  const emphasis = /^(?:\*\*\s*)?/.exec(line)?.[0].length ?? 0;
  const label = readLineLabel(line.slice(emphasis));
  if (label === null) return null;
  const start = range.start + emphasis;
  return { text: label.text, span: { start, end: start + label.text.length } };
}

function printedWords(reader: ProseReader, range: Span): string {
  const { spans } = scanInline(reader.source, range, reader.footnotes);
  return spans
    .map((span) => reader.source.slice(span.start, span.end))
    .join("")
    .trim();
}
