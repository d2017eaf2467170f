import { html, nothing, type TemplateResult } from "lit";
import { segmentsOf, type Segment } from "../text/block-segments.ts";
import { nameHidden } from "../text/hidden-characters.ts";
import { cellsOf } from "../text/table-cells.ts";
import type { Span } from "../wire/answer-schema.ts";
import type { Block } from "../wire/document-schema.ts";
import type { Messages } from "../words/messages.ts";
import { renderText } from "./render-text.ts";

export interface BlocksView {
  /** The whole document, which the spans of blocks and quotes point into. */
  readonly text: string;
  readonly quoted: readonly Span[];
  readonly messages: Messages;
  /** Where the block of an anchor is found. */
  readonly hrefOf: (anchor: string) => string;
  /** Level of a heading of depth 1. */
  readonly topHeadingLevel: 2 | 3;
}

/** Blocks of a document as it would print them: headings, hanging labels, tables, footnotes, marked quotes. */
export function renderBlocks(blocks: readonly Block[], view: BlocksView): TemplateResult[] {
  return groupTables(blocks).map((group) =>
    group.kind === "table" ? renderTable(group.rows, view) : renderBlock(group.block, view),
  );
}

type Group =
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "table"; readonly rows: Block[] };

function groupTables(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isRow = block.kind === "table-row" || block.kind === "table-header";
    if (!isRow) groups.push({ kind: "block", block });
    else if (last?.kind === "table" && block.kind !== "table-header") last.rows.push(block);
    else groups.push({ kind: "table", rows: [block] });
  }
  return groups;
}

function renderTable(rows: readonly Block[], view: BlocksView): TemplateResult {
  const cells = rows.map((row) => [
    ...emptyCellsBefore(row, view.text),
    ...cellsOf(segmentsOf(row, view.text, view.quoted)),
  ]);
  const columns = Math.max(...cells.map((row) => row.length));
  const label = nameHidden(rows[0]?.locator ?? "");
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${label}>
    <table>
      <tbody>
        ${rows.map((row, at) => renderRow(row, { cells: cells[at] ?? [], columns, view }))}
      </tbody>
    </table>
  </div>`;
}

/** A row's words begin at its first cell that has any; the tabs before it are in the source. */
function emptyCellsBefore({ spans }: Block, text: string): Segment[][] {
  const cells: Segment[][] = [];
  for (let at = (spans[0]?.start ?? 0) - 1; text[at] === "\t"; at--) cells.push([]);
  return cells;
}

interface RowView {
  readonly cells: readonly (readonly Segment[])[];
  readonly columns: number;
  readonly view: BlocksView;
}

/** A row with fewer cells than the widest lets its last one reach to the end. */
function renderRow(row: Block, { cells, columns, view }: RowView): TemplateResult {
  const isHead = row.kind === "table-header" || (cells.length === 1 && columns > 1);
  return html`<tr id=${row.anchor}>
    ${cells.map((cell, at) => {
      const span = at === cells.length - 1 ? columns - cells.length + 1 : 1;
      const words = renderSegments(cell, view);
      return isHead && !isBlank(cell)
        ? html`<th colspan=${span} scope=${cells.length === 1 ? "colgroup" : "col"}>${words}</th>`
        : html`<td colspan=${span}>${words}</td>`;
    })}
  </tr>`;
}

function isBlank(cell: readonly Segment[]): boolean {
  return cell.every((segment) => segment.kind === "words" && segment.text.trim() === "");
}

function renderBlock(block: Block, view: BlocksView): TemplateResult {
  const words = html`${renderLabel(block)}${renderSegments(
    segmentsOf(block, view.text, view.quoted),
    view,
  )}`;
  switch (block.kind) {
    case "heading":
      return renderHeading(block, words, view.topHeadingLevel + block.depth - 1);
    case "footnote":
      return html`<p class="block footnote" id=${block.anchor} role="note">${words}</p>`;
    default:
      return html`<p class="block ${block.kind}" id=${block.anchor} data-depth=${block.depth}>
        ${words}
      </p>`;
  }
}

function renderHeading(block: Block, words: TemplateResult, level: number): TemplateResult {
  const id = block.anchor;
  switch (level) {
    case 2:
      return html`<h2 class="block heading" id=${id}>${words}</h2>`;
    case 3:
      return html`<h3 class="block heading" id=${id}>${words}</h3>`;
    case 4:
      return html`<h4 class="block heading" id=${id}>${words}</h4>`;
    default:
      return html`<h5 class="block heading" id=${id}>${words}</h5>`;
  }
}

function renderLabel({ label, kind }: Block): TemplateResult | typeof nothing {
  if (label === null || label === "") return nothing;
  return html`<span class="label ${kind === "footnote" ? "note-label" : ""}"
    >${renderText(label)}</span
  > `;
}

function renderSegments(segments: readonly Segment[], view: BlocksView): TemplateResult[] {
  return segments.map((segment) => {
    if (segment.kind === "note") return renderNoteMark(segment, view);
    const words = renderText(segment.text);
    return segment.isQuoted ? html`<mark>${words}</mark>` : html`${words}`;
  });
}

function renderNoteMark(
  { label, anchor }: { readonly label: string; readonly anchor: string | null },
  { messages, hrefOf }: BlocksView,
): TemplateResult {
  if (anchor === null) return html`<sup>${renderText(label)}</sup>`;
  const name = messages.footnoteReference(nameHidden(label));
  return html`<sup><a href=${hrefOf(anchor)} aria-label=${name}>${renderText(label)}</a></sup>`;
}
