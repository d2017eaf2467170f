import type { TextLine } from "./text-line.ts";

/** A page's lines, and its height in points. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Running heads and feet stand in this share of a page, at its top and at its bottom. */
const MARGIN_SHARE = 0.13;
/** On this share of the pages, and on so many at least; left and right pages may have their own. */
const MIN_SHARE = 0.35;
const MIN_PAGES = 2;
/** The same of lines that only stand at one place and do not repeat. */
const MIN_PAGES_OF_PLACES = 3;
const SMALL = 0.95;
/** Line spacing is 1.2 to 2 of the type's size. */
const ROOM = 2.2;
const MAX_RUNNING_CHARS = 40;
const PAGE_NUMBER =
  /^(?:[-–—~\s]*\d{1,4}[-–—~\s]*|第\s*[\d一二三四五六七八九十百]+\s*[頁页](?:[\s,，/／]*共\s*\d+\s*[頁页])?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d+(?:\s*of\s*\d+)?|[ivx]{1,6})$/i;

/**
 * The lines of every page without running heads, feet and page numbers: what a margin repeats, and what stands apart in
 * it, at the same height page after page, in smaller type than the body's, such as the name of the chapter.
 */
export function withoutRunningLines(pages: readonly PageLines[], bodySize: number): TextLine[][] {
  const keysOf = (line: TextLine, page: PageLines): string[] =>
    isSetApart(line, page, bodySize) ? [keyOf(line), placeOf(line)] : [keyOf(line)];
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).flatMap((line) => keysOf(line, page))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isFrequent = (key: string): boolean => {
    const least = key.startsWith(PLACE) ? MIN_PAGES_OF_PLACES : MIN_PAGES;
    return (counts.get(key) ?? 0) >= Math.max(least, Math.ceil(MIN_SHARE * pages.length));
  };
  return pages.map((page) => {
    const margin = new Set(marginLines(page));
    const isRunning = (line: TextLine): boolean =>
      margin.has(line) && (PAGE_NUMBER.test(line.text) || keysOf(line, page).some(isFrequent));
    return page.lines.filter((line) => !isRunning(line));
  });
}

/** Whether a line could be a running one by its look: small, short, no sentence or note, and with room to the body. */
function isSetApart(line: TextLine, { height, lines }: PageLines, bodySize: number): boolean {
  const looksRunning =
    line.size <= SMALL * bodySize &&
    line.text.length <= MAX_RUNNING_CHARS &&
    !/[。；：]$|^[⁰¹²³⁴-⁹*※]|^(?:註|注|备注|備註|資料來源|资料来源|來源|来源)/u.test(line.text);
  const isAtTop = line.y < height / 2;
  const inward = lines
    .map(({ y }) => (isAtTop ? y - line.y : line.y - y))
    .filter((distance) => distance > 1);
  return looksRunning && Math.min(...inward) >= ROOM * bodySize;
}

function marginLines({ height, lines }: PageLines): TextLine[] {
  return lines.filter(({ y }) => y < MARGIN_SHARE * height || y > (1 - MARGIN_SHARE) * height);
}

const PLACE = "at ";

function placeOf({ y }: TextLine): string {
  return `${PLACE}${Math.round(y / 4)}`;
}

// Numbers count up from page to page, and everything else of a running line stays as it is, where it is.
function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+|[一二三四五六七八九十百]+/g, "#").replace(/\s+/g, "")}`;
}
