import type { TextLine } from "./text-line.ts";

/** A page's lines, and its height in points. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Running heads and feet stand in this share of a page, at its top and at its bottom. */
const MARGIN_SHARE = 0.13;
/** On this share of the pages, and on two at least; left and right pages may have their own. */
const MIN_SHARE = 0.35;
const PAGE_NUMBER =
  /^(?:[-–—~\s]*\d{1,4}[-–—~\s]*|第\s*[\d一二三四五六七八九十百]+\s*[頁页](?:[\s,，/／]*共\s*\d+\s*[頁页])?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d+(?:\s*of\s*\d+)?|[ivx]{1,6})$/i;

/** The lines of every page without running heads, feet and page numbers. */
export function withoutRunningLines(pages: readonly PageLines[]): TextLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(MIN_SHARE * pages.length));
  return pages.map((page) => {
    const margin = new Set(marginLines(page));
    const isRunning = (line: TextLine): boolean =>
      margin.has(line) && (PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= least);
    return page.lines.filter((line) => !isRunning(line));
  });
}

function marginLines({ height, lines }: PageLines): TextLine[] {
  return lines.filter(({ y }) => y < MARGIN_SHARE * height || y > (1 - MARGIN_SHARE) * height);
}

// Numbers count up from page to page, and everything else of a running line stays as it is, where it is.
function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+|[一二三四五六七八九十百]+/g, "#").replace(/\s+/g, "")}`;
}
