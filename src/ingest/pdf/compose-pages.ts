import { labelsItself } from "../render-blocks.ts";
import { tableLines } from "../table-lines.ts";
import { columnsOf, findGutter } from "./columns.ts";
import { joinWords, paragraphsOf } from "./join-lines.ts";
import { findLooseTables } from "./loose-tables.ts";
import type { PageContent } from "./page-content.ts";
import { findRuledTables, isWithin, type RuledTable } from "./ruled-tables.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { commonSize, linesOf, type TextLine } from "./text-line.ts";

/** Larger type than the body's heads what is below. */
const HEADING_SIZE = 1.15;
const NOTE_SIZE = 0.95;
const MAX_HEADING_CHARS = 60;
const MAX_LEVEL = 4;

/** A paragraph, a heading, a table or a footnote of a page, as text. */
interface Part {
  readonly text: string;
  /** Whether its last line is full and ends no sentence, so that it may go on. */
  readonly isOpen: boolean;
  /** Whether it may go on from what stands before. */
  readonly mayGoOn: boolean;
}

/** Sizes of type that head something, largest first, and that of the body. */
interface TypeSizes {
  readonly body: number;
  readonly headings: readonly number[];
}

/**
 * The text of a PDF in reading order: columns one after the other, a page's footnotes at its end, its end marked by a
 * form feed. Running heads, feet and page numbers are left out.
 */
export function composePages(pages: readonly PageContent[]): string {
  const read = pages.map((page) => {
    const tables = findRuledTables(page.rules, page.runs);
    const outside = page.runs.filter((run) => !tables.some((table) => isWithin(run, table)));
    return { height: page.height, lines: linesOf(outside), tables };
  });
  const sizes = sizesOf(pages);
  let text = "";
  let gutter: number | undefined;
  withoutRunningLines(read, sizes.body).forEach((lines, at) => {
    const tables = read[at]?.tables ?? [];
    const all = [...lines, ...tables.map(placeholderOf)];
    gutter = findGutter(all, gutter);
    text += renderParts(partsOf(columnsOf(all, gutter), tables, sizes), text);
    text += "\f\n";
  });
  return text;
}

function sizesOf(pages: readonly PageContent[]): TypeSizes {
  const runs = pages.flatMap((page) => page.runs);
  const body = commonSize(runs);
  const larger = new Set(
    runs.map(({ size }) => Math.round(size)).filter((size) => size >= HEADING_SIZE * body),
  );
  return { body, headings: [...larger].sort((a, b) => b - a) };
}

// Parts stand apart by an empty line, but where a sentence goes on.
function renderParts(parts: readonly Part[], before: string): string {
  let isOpen = /[^。！？：；」』）)\s]\f\n$/.test(before);
  return parts
    .map((part, at) => {
      const goesOn = isOpen && part.mayGoOn;
      isOpen = part.isOpen;
      const gap = at === 0 ? (before === "" || goesOn ? "" : "\n") : goesOn ? "\n" : "\n\n";
      return gap + part.text;
    })
    .join("");
}

function partsOf(
  stretches: readonly (readonly TextLine[])[],
  tables: readonly RuledTable[],
  sizes: TypeSizes,
): Part[] {
  const body: Part[] = [];
  const notes: Part[] = [];
  for (const stretch of stretches) {
    const firstNote = stretch.findIndex((line) => beginsNotes(line, sizes));
    const end = firstNote === -1 ? stretch.length : firstNote;
    body.push(...stretchParts(stretch.slice(0, end), tables, sizes));
    notes.push(...stretchParts(stretch.slice(end), tables, sizes));
  }
  return [...body, ...notes];
}

function beginsNotes({ size, text }: TextLine, { body }: TypeSizes): boolean {
  return size <= NOTE_SIZE * body && /^[⁰¹²³⁴-⁹]+\s*\S/.test(text);
}

/** A table among lines, so that it is put in order with them. */
function placeholderOf(table: RuledTable, at: number): TextLine {
  const { top, left, right } = table;
  return { text: `\u0000${at}`, left, right, y: top, size: 0, runs: [] };
}

function stretchParts(
  lines: readonly TextLine[],
  tables: readonly RuledTable[],
  sizes: TypeSizes,
): Part[] {
  const parts: Part[] = [];
  let plain: TextLine[] = [];
  const flush = (): void => {
    parts.push(...plainParts(plain, sizes));
    plain = [];
  };
  for (const line of lines) {
    const table = line.text.startsWith("\u0000") ? tables[Number(line.text.slice(1))] : undefined;
    if (table === undefined) {
      plain.push(line);
      continue;
    }
    flush();
    parts.push(tablePart(table.rows));
  }
  flush();
  return parts;
}

function plainParts(lines: readonly TextLine[], sizes: TypeSizes): Part[] {
  return findLooseTables(lines).flatMap((part) => {
    if (part.kind === "table") return [tablePart(part.rows)];
    const right = Math.max(...part.lines.map((line) => line.right));
    return paragraphsOf(part.lines).map((paragraph) => paragraphPart(paragraph, right, sizes));
  });
}

function tablePart(rows: readonly (readonly string[])[]): Part {
  return { text: tableLines(rows), isOpen: false, mayGoOn: false };
}

function paragraphPart(lines: readonly TextLine[], right: number, sizes: TypeSizes): Part {
  const words = lines.map(({ text }) => text).reduce(joinWords, "");
  const last = lines.at(-1);
  const size = lines[0]?.size ?? 0;
  const level = sizes.headings.findIndex((heading) => Math.round(size) >= heading) + 1;
  const isHeading = level > 0 && words.length <= MAX_HEADING_CHARS && !/[。；]$/.test(words);
  if (isHeading) {
    const mark = labelsItself(words) ? "" : `${"#".repeat(Math.min(level, MAX_LEVEL))} `;
    return { text: mark + words, isOpen: false, mayGoOn: false };
  }
  const isFull = last !== undefined && right - last.right < 2 * last.size;
  return {
    text: words,
    isOpen: isFull && !/[。！？：；」』）)]$/.test(words),
    mayGoOn: !labelsItself(words),
  };
}
