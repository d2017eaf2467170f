import type { ExtractionLimits } from "../extraction-limits.ts";
import { unreadable } from "../unreadable.ts";
import { attributeOf, childElements, type HtmlElement } from "./html-tree.ts";

const TABLE = new Set(["table"]);
const PARAGRAPH = new Set(["p"]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Whether a table only lays the page out: by one column, or by a cell that holds a table, or headings with paragraphs. */
export function laysOut(table: HtmlElement): boolean {
  const rows = rowsOf(table).map(cellsOf);
  return rows.every((cells) => cells.length < 2) || rows.some((cells) => cells.some(isPart));
}

function isPart(cell: HtmlElement): boolean {
  return holds(cell, TABLE) || (holds(cell, HEADINGS) && holds(cell, PARAGRAPH));
}

function holds(element: HtmlElement, names: ReadonlySet<string>): boolean {
  return childElements(element).some((child) => names.has(child.tagName) || holds(child, names));
}

/**
 * The cells of a table by row. A cell over several rows or columns has its words where it begins, and "" elsewhere.
 *
 * @throws AppError DOCUMENT_UNREADABLE for rows of more than `maxColumns` cells.
 */
export function readHtmlTable(
  table: HtmlElement,
  wordsOf: (cell: HtmlElement) => string,
  { maxColumns }: ExtractionLimits,
): string[][] {
  /** By column, the further rows that a cell above reaches into. */
  const reaching: number[] = [];
  return rowsOf(table).map((row) => {
    const cells: string[] = [];
    const skipReached = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
        cells.push("");
      }
    };
    for (const cell of cellsOf(row)) {
      skipReached();
      const width = spanOf(cell, "colspan");
      const height = spanOf(cell, "rowspan");
      if (cells.length + width > maxColumns) {
        throw unreadable(
          `a table has more than ${maxColumns} columns; take it out of the page or split it`,
        );
      }
      for (let at = 0; at < width; at++) {
        reaching[cells.length] = height - 1;
        cells.push(at === 0 ? wordsOf(cell) : "");
      }
    }
    skipReached();
    return cells;
  });
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return childElements(table).flatMap((child) =>
    child.tagName === "tr"
      ? [child]
      : childElements(child).filter(({ tagName }) => tagName === "tr"),
  );
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return childElements(row).filter(isCell);
}

function isCell({ tagName }: HtmlElement): boolean {
  return tagName === "td" || tagName === "th";
}

function spanOf(cell: HtmlElement, name: "colspan" | "rowspan"): number {
  const span = Number(attributeOf(cell, name) ?? "1");
  return Number.isInteger(span) && span > 0 ? span : 1;
}
