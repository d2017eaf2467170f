import { groupedBy } from "../../domain/grouped-by.ts";
import type { Block } from "../../domain/block.ts";
import type { LocatedRange, Passage } from "../../domain/passage.ts";
import type { PassagePart } from "./passage-parts.ts";
import type { PassagePlan } from "./passage-plan.ts";

/** Gives passages their identity and links: items to stems, rows to tables, footnotes to their marks. */
export function linkPassages(
  documentId: string,
  parts: readonly PassagePart[],
  blocks: readonly Block[],
): Passage[] {
  const ids = nameParts(documentId, parts);
  const holders = findHolders(parts);
  const stems = parts.map((part, index) => findStem(part, { index, holders, blocks }));
  const notes = indexFootnotes(blocks);
  const footnotes = parts.map((part) => findFootnotes(part, holders, notes));
  const idOf = (index: number): string => {
    const id = ids[index];
    if (id === undefined) throw new RangeError(`no passage at ${index}`);
    return id;
  };
  const items = invert(stems.map((stem) => (stem === null ? [] : [stem])));
  const marks = invert(footnotes);
  const stemIds = stems.map((stem) => (stem === null ? null : idOf(stem)));
  const stemWords = (index: number): string => {
    const stem = stems[index] ?? null;
    return stem === null
      ? markedWords(parts[index], parts[marks.get(index)?.[0] ?? -1])
      : introducingWords(parts[stem]);
  };
  const idsOf = (indices: readonly number[] = []): string[] => indices.map(idOf);
  return parts.map(({ plan, text, spans, sentences }, index) => ({
    passageId: idOf(index),
    documentId,
    kind: plan.kind,
    locator: plan.locator,
    places: findPlaces(plan),
    headingPath: plan.headingPath,
    page: plan.blocks[0]?.page ?? null,
    label: plan.label,
    text,
    spans,
    sentences,
    stemId: stemIds[index] ?? null,
    stemText: stemWords(index),
    itemIds: idsOf(items.get(index)),
    footnoteIds: idsOf(footnotes[index]),
    markedInIds: idsOf(marks.get(index)),
  }));
}

function nameParts(documentId: string, parts: readonly PassagePart[]): string[] {
  const counts = new Map<string, number>();
  return parts.map(({ plan }) => {
    const count = (counts.get(plan.locator) ?? 0) + 1;
    counts.set(plan.locator, count);
    return `${documentId}#${plan.locator}${count === 1 ? "" : `/${count}`}`;
  });
}

/** Where the blocks of a passage stand, unless one locator serves for all of them. */
function findPlaces({ locator, blocks }: PassagePlan): LocatedRange[] {
  if (blocks.every((block) => block.locator === locator)) return [];
  return blocks.flatMap((block) => {
    const start = block.labelSpan?.start ?? block.spans[0]?.start;
    const end = block.spans.at(-1)?.end;
    return start === undefined || end === undefined ? [] : [{ locator: block.locator, start, end }];
  });
}

/** The parts that stand for each block, by ordinal: the first and the last. */
type Holders = ReadonlyMap<number, { readonly first: number; readonly last: number }>;

function findHolders(parts: readonly PassagePart[]): Holders {
  const holders = new Map<number, { first: number; last: number }>();
  for (const [index, { plan }] of parts.entries()) {
    for (const { ordinal } of plan.blocks) {
      holders.set(ordinal, { first: holders.get(ordinal)?.first ?? index, last: index });
    }
  }
  return holders;
}

// The end of a stem introduces its items, so of a stem in parts the last one is meant.
function findStem(
  part: PassagePart,
  among: {
    readonly index: number;
    readonly holders: Holders;
    readonly blocks: readonly Block[];
  },
): number | null {
  const [block] = part.plan.blocks;
  let parent = block?.parent ?? null;
  while (parent !== null) {
    const above = among.blocks[parent];
    if (above?.kind !== "table-row") break;
    parent = above.parent;
  }
  const holder = parent === null ? undefined : among.holders.get(parent)?.last;
  return holder === undefined || holder === among.index ? null : holder;
}

type Footnotes = ReadonlyMap<string, readonly Block[]>;

function indexFootnotes(blocks: readonly Block[]): Footnotes {
  return groupedBy(
    blocks.filter(({ kind }) => kind === "footnote"),
    ({ label }) => label,
  );
}

function findFootnotes(part: PassagePart, holders: Holders, notes: Footnotes): readonly number[] {
  const from = part.plan.blocks[0]?.ordinal ?? 0;
  const found = part.markers.flatMap(({ label }) => {
    const note = nearest(notes.get(label) ?? [], from);
    const holder = note === undefined ? undefined : holders.get(note.ordinal)?.first;
    return holder === undefined ? [] : [holder];
  });
  return Array.from(new Set(found));
}

// Where numbering restarts, the footnote printed nearest is meant. Ordinals ascend: a binary search finds it.
function nearest(notes: readonly Block[], ordinal: number): Block | undefined {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((notes[middle]?.ordinal ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  const before = notes[low - 1];
  const after = notes[low];
  if (before === undefined || after === undefined) return before ?? after;
  return ordinal - before.ordinal < after.ordinal - ordinal ? before : after;
}

function invert(links: readonly (readonly number[])[]): ReadonlyMap<number, number[]> {
  const inverted = new Map<number, number[]>();
  for (const [from, targets] of links.entries()) {
    for (const target of targets) {
      const sources = inverted.get(target);
      if (sources === undefined) inverted.set(target, [from]);
      else sources.push(from);
    }
  }
  return inverted;
}

/** The words that a footnote explains: of the sentence that marks it, what stands before the mark. */
function markedWords(note: PassagePart | undefined, marking: PassagePart | undefined): string {
  const marker = marking?.markers.find(({ label }) => label === note?.plan.label);
  if (note?.plan.kind !== "footnote" || marking === undefined || marker === undefined) return "";
  const sentence = marking.sentences.find(({ end }) => marker.offset <= end);
  return sentence === undefined ? "" : marking.text.slice(sentence.start, marker.offset);
}

function introducingWords(stem: PassagePart | undefined): string {
  if (stem === undefined) return "";
  const { kind, blocks } = stem.plan;
  if (kind === "table") return blocks.flatMap(tableHeading).join(" ");
  const last = stem.sentences.at(-1);
  return last === undefined ? stem.text : stem.text.slice(last.start, last.end);
}

function tableHeading(block: Block): string[] {
  if (block.kind === "table-header") return [block.text];
  if (block.kind !== "table-caption") return [];
  return block.label === null ? [block.text] : [block.label, block.text];
}
