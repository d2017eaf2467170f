import type { Unit } from "./unit.ts";
import type { Tile } from "./tiles.ts";

/**
 * A place where a claim departs from its quotes: `claim` are the claim's words there, `quotes` those that stand
 * in the quotes instead. One of them may be empty: words were added, or left out.
 */
export interface Edit {
  readonly claim: readonly Unit[];
  readonly quotes: readonly Unit[];
  /** The aligned units right before and after, or null at an end; `inOrder` says that the quotes have them so. */
  readonly before: AlignedUnit | null;
  readonly after: AlignedUnit | null;
  readonly inOrder: boolean;
}

export interface AlignedUnit {
  readonly claim: Unit;
  readonly quote: Unit;
  readonly quoteIndex: number;
}

/** Every edit of the claim between its anchors, from left to right. */
export function findEdits(
  claim: readonly Unit[],
  quotes: readonly Unit[],
  anchors: readonly Tile[],
): Edit[] {
  const alignment = anchoredUnits(anchors, claim.length);
  const edits: Edit[] = [];
  let before: AlignedUnit | null = null;
  let start = 0;
  for (let index = 0; index <= claim.length; index++) {
    const after = alignedUnit(claim[index], quotes, alignment[index] ?? -1);
    if (index < claim.length && after === null) continue;
    const edit = editBetween(before, after, { claim: claim.slice(start, index), quotes });
    if (isChange(edit)) edits.push(edit);
    before = after;
    start = index + 1;
  }
  return edits;
}

function editBetween(
  before: AlignedUnit | null,
  after: AlignedUnit | null,
  texts: { readonly claim: readonly Unit[]; readonly quotes: readonly Unit[] },
): Edit {
  const inOrder = before === null || after === null || after.quoteIndex > before.quoteIndex;
  const quotes = inOrder ? leftOut(texts.quotes, before, after) : [];
  return { claim: texts.claim, quotes, before, after, inOrder };
}

function isChange({ claim, quotes, inOrder }: Edit): boolean {
  return claim.length > 0 || quotes.length > 0 || !inOrder;
}

function anchoredUnits(anchors: readonly Tile[], length: number): number[] {
  const alignment = new Array<number>(length).fill(-1);
  for (const { claimStart, claimEnd, quoteStart } of anchors) {
    for (let at = claimStart; at < claimEnd; at++) alignment[at] = quoteStart + at - claimStart;
  }
  return alignment;
}

function alignedUnit(
  unit: Unit | undefined,
  quotes: readonly Unit[],
  quoteIndex: number,
): AlignedUnit | null {
  const quote = quotes[quoteIndex];
  return unit === undefined || quote === undefined ? null : { claim: unit, quote, quoteIndex };
}

/** Units of the quotes between two aligned ones; at an end, those of the same clause. */
function leftOut(
  quotes: readonly Unit[],
  before: AlignedUnit | null,
  after: AlignedUnit | null,
): readonly Unit[] {
  if (before !== null && after !== null) {
    return quotes.slice(before.quoteIndex + 1, after.quoteIndex);
  }
  if (after !== null) {
    const start = quotes.findIndex(({ clause }) => clause === after.quote.clause);
    return quotes.slice(start, after.quoteIndex);
  }
  if (before === null) return [];
  return quotes.slice(before.quoteIndex + 1).filter(({ clause }) => clause === before.quote.clause);
}
