import { parseDocument } from "../corpus/parse-document.ts";
import type { Block, FootnoteMarker } from "../domain/block.ts";
import type { SourceDocument } from "../domain/document.ts";
import type {
  DocumentView,
  DocumentViewBlock,
  FootnoteReference,
} from "../domain/document-view.ts";

/** The blocks of a document with anchors, depths and linked footnotes. */
export function viewDocument(document: SourceDocument): DocumentView {
  const { blocks } = parseDocument(document);
  const anchors = anchorsOf(blocks);
  const notes = blocks.filter(({ kind }) => kind === "footnote");
  return {
    documentId: document.meta.id,
    blocks: blocks.map((block): DocumentViewBlock => ({
      anchor: anchors[block.ordinal] ?? "",
      kind: block.kind,
      locator: block.locator,
      label: block.label,
      depth: depthOf(block, blocks),
      page: block.page,
      spans: block.spans,
      footnotes: block.footnotes.map((marker) =>
        reference(marker, notesNear(block, notes), anchors),
      ),
    })),
  };
}

/** Several blocks may share a locator: a heading and the paragraphs right below it. */
function anchorsOf(blocks: readonly Block[]): string[] {
  const taken = new Set<string>();
  return blocks.map(({ locator }) => {
    const base = locator.replaceAll(/\s+/gu, "_");
    let anchor = base;
    for (let n = 2; taken.has(anchor); n++) anchor = `${base}~${n}`;
    taken.add(anchor);
    return anchor;
  });
}

function depthOf(block: Block, blocks: readonly Block[]): number {
  if (block.kind === "heading") return Math.max(1, block.headingPath.length);
  let depth = 0;
  let current: Block | undefined = block;
  while (current?.kind === "item") {
    depth++;
    current = current.parent === null ? undefined : blocks[current.parent];
  }
  return depth;
}

/** Notes stand below their marks: where numbering starts anew, a mark means the next note, not the last. */
function notesNear(block: Block, notes: readonly Block[]): Block[] {
  const below = notes.filter(({ ordinal }) => ordinal > block.ordinal);
  const above = notes.filter(({ ordinal }) => ordinal < block.ordinal);
  return [...below, ...above.toReversed()];
}

function reference(
  { label, span }: FootnoteMarker,
  notes: readonly Block[],
  anchors: readonly string[],
): FootnoteReference {
  const note = notes.find((candidate) => candidate.label === label);
  return { label, at: span.start, anchor: note ? (anchors[note.ordinal] ?? null) : null };
}
