import type { Span } from "../../domain/span.ts";
import type { InlineMarker } from "./inline-markup.ts";
import { endsSentence } from "./sentence-end.ts";
import type { SourceLine } from "./source-lines.ts";
import { appendAll } from "./span-arithmetic.ts";

/** A footnote whose number lost its raised form, as in text taken from a PDF: "1 罰款上限由…". */
interface BareFootnote {
  readonly line: number;
  /** ASCII digits. */
  readonly label: string;
  readonly labelSpan: Span;
}

/** Footnotes and the marks that point to them. */
export interface BareFootnotes {
  readonly notes: readonly BareFootnote[];
  /** Ascending. */
  readonly marks: readonly InlineMarker[];
}

const NOTES_HEADING =
  /^(?:註\s*釋|注\s*释|附\s*[註注]|[腳脚]\s*[註注]|尾\s*[註注]|[註注])\s*[：:]?$/;
const NOTE = /^([1-9]\d?)(?=\s+\S)/;

/** Whether the line at `index` is a heading of footnotes: 註釋 right above the first of them. */
export function isNotesHeading(lines: readonly SourceLine[], index: number): boolean {
  return NOTES_HEADING.test(lines[index]?.text ?? "") && startsNote(lines[index + 1]?.text ?? "");
}

function startsNote(line: string): boolean {
  return NOTE.test(line) || /^(?:<sup>\s*1|¹)/.test(line);
}

/**
 * Finds footnotes with bare numbers. A numbered line is one where a heading says so, where the text above it has a
 * number that can be its mark, or where it counts on from one.
 */
export function findBareFootnotes(source: string, lines: readonly SourceLine[]): BareFootnotes {
  const runs = runsOfNotes(lines);
  const places = runs.length === 0 ? new Map<string, number[]>() : findPlaces(source);
  const found: Candidate[] = [];
  for (const run of runs) {
    const notes = withPlaces(run, places);
    const isMarked = notes.some((note) => note.places.length > 0);
    if (run.isHeaded || isMarked || countsOn(found.at(-1), notes[0])) appendAll(found, notes);
  }
  return {
    notes: found.map(({ line, label, labelSpan }) => ({ line, label, labelSpan })),
    marks: found.flatMap(({ label, places: starts }) => {
      const start = onlyPlace(source, label, starts);
      return start === undefined ? [] : [{ label, span: { start, end: start + label.length } }];
    }),
  };
}

// A number that ends a clause counts nothing; one before a word may.
function onlyPlace(source: string, label: string, starts: readonly number[]): number | undefined {
  const ending = starts.filter((at) =>
    /[。，、；：！？」』）)\s]/.test(source.charAt(at + label.length)),
  );
  const [start, ...others] = ending.length > 0 ? ending : starts;
  return others.length === 0 ? start : undefined;
}

interface Run {
  readonly isHeaded: boolean;
  readonly notes: readonly BareFootnote[];
}

interface Candidate extends BareFootnote {
  /** Where its mark may stand, ascending. */
  readonly places: readonly number[];
}

function runsOfNotes(lines: readonly SourceLine[]): Run[] {
  const runs: { isHeaded: boolean; notes: BareFootnote[] }[] = [];
  for (const note of lines.flatMap(readNote)) {
    const open = runs.at(-1)?.notes;
    const last = open?.at(-1);
    if (last?.line === note.line - 1 && countsOn(last, note)) open?.push(note);
    else if (mayStartRun(lines, note.line)) {
      runs.push({ isHeaded: isNotesHeading(lines, note.line - 1), notes: [note] });
    }
  }
  return runs;
}

function readNote(line: SourceLine, index: number): BareFootnote[] {
  const label = NOTE.exec(line.text)?.[1];
  if (label === undefined || line.text.includes("\t")) return [];
  const labelSpan = { start: line.start, end: line.start + label.length };
  return [{ line: index, label, labelSpan }];
}

function countsOn(last: BareFootnote | undefined, next: BareFootnote | undefined): boolean {
  return last !== undefined && Number(next?.label) === Number(last.label) + 1;
}

// A torn sentence may begin a line with a number.
function mayStartRun(lines: readonly SourceLine[], index: number): boolean {
  if (isNotesHeading(lines, index - 1) || (lines[index]?.blankLinesBefore ?? 0) > 0) return true;
  return endsSentence(lines[index - 1]?.text ?? "");
}

// Marks stand above their notes in the order of these; what order leaves only one place for stands there.
function withPlaces(run: Run, found: ReadonlyMap<string, readonly number[]>): Candidate[] {
  const end = run.notes[0]?.labelSpan.start ?? 0;
  const places = run.notes.map(({ label }) => (found.get(label) ?? []).filter((at) => at < end));
  const earliest = leastAscending(places);
  const latest = leastAscending(places.map((starts) => starts.map((at) => -at)).reverse())
    .reverse()
    .map((at) => -at);
  return run.notes.map((note, index) => ({
    ...note,
    places: (places[index] ?? []).filter(
      (at) => at >= (earliest[index] ?? 0) && at <= (latest[index] ?? Infinity),
    ),
  }));
}

/** The least place for each note above that of the one before; of a note without a place, that one's. */
function leastAscending(places: readonly (readonly number[])[]): number[] {
  let least = -Infinity;
  return places.map((starts) => {
    const next = starts.filter((at) => at > least);
    if (next.length > 0) least = Math.min(...next);
    return least;
  });
}

// After 第, 表 and the like a number names a part; before a unit or a counter it counts.
const NAMED = "第表圖图附件錄录註注問问題题版";
const COUNTED =
  "年月日時时分秒小個个間间家項项條条款段級级類类次人名元萬万億亿千百倍成層层樓楼號号頁页章節节部份點点種种週周天歲岁期批輪轮宗件張张票米公位至到或及~～";

const MARK = new RegExp(
  `(?<=[\\p{Script=Han}」』）)》〉”’])(?<![${NAMED}])[1-9]\\d?(?=[。，、；：！？」』（(）)\\s]|\\p{Script=Han})(?![${COUNTED}])`,
  "gu",
);

/** Where a bare number may mark a footnote, by the number. */
function findPlaces(source: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: label, index } of source.matchAll(MARK)) {
    const starts = places.get(label);
    if (starts === undefined) places.set(label, [index]);
    else starts.push(index);
  }
  return places;
}
