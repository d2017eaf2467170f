import type { Block, BlockKind } from "../../domain/block.ts";
import type { PassageKind } from "../../domain/passage.ts";
import { pieceOf, planBlock, type PassagePlan, type Piece } from "./passage-plan.ts";
import { appendAll } from "../parse/span-arithmetic.ts";

const KINDS: Readonly<Partial<Record<BlockKind, PassageKind>>> = {
  paragraph: "paragraph",
  item: "item",
  footnote: "footnote",
  caption: "caption",
  signature: "paragraph",
  "front-matter": "front-matter",
};

/** Passages of blocks outside articles: a block each, tables and runs of short lines put together. */
export function planProse(source: string, blocks: readonly Block[]): PassagePlan[] {
  const byOrdinal = new Map(blocks.map((block) => [block.ordinal, block]));
  const plans: PassagePlan[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isTablePart(block.kind))
      appendAll(plans, planTablePart(source, block, { blocks, byOrdinal }));
    else if (isRun(block.kind)) {
      if (blocks[index - 1]?.kind !== block.kind) plans.push(planRun(blocks, index));
    } else {
      const kind = introducesItems(block, blocks[index + 1]) ? "paragraph" : KINDS[block.kind];
      if (kind !== undefined) plans.push(planBlock(kind, block));
    }
  }
  return plans;
}

// A heading is no passage, but where a list stands right below it, it is the list's stem.
function introducesItems(block: Block, next: Block | undefined): boolean {
  return block.kind === "heading" && next?.kind === "item" && next.parent === block.ordinal;
}

function isTablePart(kind: BlockKind): boolean {
  return kind === "table-caption" || kind === "table-header" || kind === "table-row";
}

// Lines of a cover or a signature say little one by one.
function isRun(kind: BlockKind): boolean {
  return kind === "front-matter" || kind === "signature";
}

function planRun(blocks: readonly Block[], from: number): PassagePlan {
  const rest = blocks.slice(from);
  const end = rest.findIndex((block) => block.kind !== rest[0]?.kind);
  const run = end === -1 ? rest : rest.slice(0, end);
  const [first] = run;
  if (first === undefined) throw new RangeError(`no block at ${from}`);
  const kind = first.kind === "signature" ? "paragraph" : "front-matter";
  return { ...planBlock(kind, first), pieces: run.map(pieceOf), blocks: run };
}

interface Surroundings {
  readonly blocks: readonly Block[];
  readonly byOrdinal: ReadonlyMap<number, Block>;
}

function planTablePart(source: string, block: Block, around: Surroundings): PassagePlan[] {
  if (block.kind === "table-row") return [planRow(source, block, around)];
  const parent = parentOf(block, around);
  if (block.kind === "table-header" && parent?.kind === "table-caption") return [];
  const next = around.byOrdinal.get(block.ordinal + 1);
  const header = next?.kind === "table-header" && next.parent === block.ordinal ? [next] : [];
  const notes = notesOf(block, around);
  const parts = [block, ...header, ...notes];
  return [{ ...planBlock("table", block), pieces: parts.map(pieceOf), blocks: parts }];
}

function parentOf(block: Block, around: Surroundings): Block | undefined {
  return block.parent === null ? undefined : around.byOrdinal.get(block.parent);
}

// The note stands right after the last row.
function notesOf(table: Block, around: Surroundings): Block[] {
  let ordinal = table.ordinal + 1;
  while (isTablePart(around.byOrdinal.get(ordinal)?.kind ?? "note")) ordinal++;
  const note = around.byOrdinal.get(ordinal);
  return note?.kind === "note" && note.parent === table.ordinal ? [note] : [];
}

function planRow(source: string, row: Block, around: Surroundings): PassagePlan {
  const parent = parentOf(row, around);
  const group = parent?.kind === "table-row" ? parent : undefined;
  const head = group === undefined ? parent : parentOf(group, around);
  const header = head?.kind === "table-header" ? [pieceOf(head)] : [];
  const label = group === undefined ? [] : [firstCellOf(source, group)];
  return { ...planBlock("table-row", row), pieces: [...header, ...label, pieceOf(row)] };
}

function firstCellOf(source: string, row: Block): Piece {
  const span = row.spans[0] ?? { start: 0, end: 0 };
  const cell = (source.slice(span.start, span.end).split("\t")[0] ?? "").trimEnd();
  const end = span.start + cell.length;
  return { text: cell, spans: [{ start: span.start, end }], isWhole: true };
}
