import { readLineLabel } from "../corpus/parse/line-label.ts";
import { isNamedHeading } from "../corpus/parse/line-shape.ts";
import { readArticleLabel, readUnitRank } from "../corpus/parse/statute-labels.ts";
import { oneLine } from "./one-line.ts";
import type { SourceBlock } from "./source-block.ts";
import { tableLines } from "./table-lines.ts";
import { unreadable } from "./unreadable.ts";

const MAX_HEADING_LEVEL = 6;

/**
 * The text that is stored: headings as Markdown's unless their own label tells what they are, a table's row a line
 * with tabs, footnotes below a rule at the end.
 *
 * @throws AppError DOCUMENT_UNREADABLE for a table with more than `maxColumns` columns.
 */
export function renderBlocks(
  blocks: readonly SourceBlock[],
  { maxColumns }: { readonly maxColumns: number },
): string {
  const body: string[] = [];
  const notes: string[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        body.push(renderHeading(block));
        break;
      case "paragraph":
        body.push(trimLines(block.text));
        break;
      case "table":
        body.push(renderTable(block.rows, maxColumns));
        break;
      case "footnote":
        notes.push(`${superscript(block.label)} ${oneLine(block.text)}`);
    }
  }
  const below = notes.length === 0 ? [] : ["---", ...notes];
  return `${[...body, ...below].filter((part) => part !== "").join("\n\n")}\n`;
}

/** A number as footnotes are marked: ¹². */
export function superscript(number: number): string {
  return Array.from(String(number), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
}

/** Whether a line shows by itself what it heads or numbers: 第一條, 第二章, 壹、, 摘要. */
export function labelsItself(line: string): boolean {
  return (
    readArticleLabel(line) !== null ||
    readUnitRank(line) !== null ||
    readLineLabel(line) !== null ||
    isNamedHeading(line)
  );
}

function renderHeading({ level, text }: { readonly level: number; readonly text: string }): string {
  const words = oneLine(text);
  if (words === "" || labelsItself(words)) return words;
  return `${"#".repeat(Math.min(level, MAX_HEADING_LEVEL))} ${words}`;
}

function renderTable(rows: readonly (readonly string[])[], maxColumns: number): string {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > maxColumns) {
    throw unreadable(
      `a table has ${widest} columns, and at most ${maxColumns} are read; take it out or split it`,
    );
  }
  return tableLines(rows);
}

function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replaceAll("\t", " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
