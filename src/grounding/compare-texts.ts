import { atOnce, type Stepwise } from "../scheduling/stepwise.ts";
import { alignUnits, type Alignment } from "./align-units.ts";
import { canonicalText } from "./canonical-text.ts";
import { readUnits } from "./read-units.ts";
import type { Unit } from "./unit.ts";
import { findEdits, type Edit } from "./find-edits.ts";
import { anchorsOf, tilesOf, type Tile } from "./tiles.ts";

/** A claim laid beside its quotes: what every check reads. */
export interface Comparison {
  readonly claimText: string;
  readonly quoteText: string;
  /** Title, issuer, headings and locator of what is quoted: a claim may name them. "" where unknown. */
  readonly contextText: string;
  readonly claim: readonly Unit[];
  readonly quotes: readonly Unit[];
  readonly alignment: Alignment;
  readonly tiles: readonly Tile[];
  readonly edits: readonly Edit[];
  /** Per unit of the quotes whether the claim has it. */
  readonly covered: readonly boolean[];
}

/** Brings both texts to one script and wording, and aligns them unit by unit. */
export function compareTexts(claim: string, quotes: readonly string[], context = ""): Comparison {
  return atOnce(comparing(claim, quotes, context));
}

/** The same in steps. */
export function* comparing(
  claim: string,
  quotes: readonly string[],
  context: string,
): Stepwise<Comparison> {
  const claimText = canonicalText(claim);
  const claimUnits = readUnits(claimText);
  const quoteText = canonicalText(quotes.join("\n"));
  const contextText = canonicalText(context);
  yield;
  const quoteUnits = readUnits(quoteText);
  yield;
  const alignment = alignUnits(claimUnits, quoteUnits);
  yield;
  const tiles = tilesOf(alignment, quoteUnits);
  const covered = new Array<boolean>(quoteUnits.length).fill(false);
  for (const index of alignment) if (index >= 0) covered[index] = true;
  return {
    claimText,
    quoteText,
    contextText,
    claim: claimUnits,
    quotes: quoteUnits,
    alignment,
    tiles,
    edits: findEdits(claimUnits, quoteUnits, anchorsOf(tiles, claimUnits)),
    covered,
  };
}

/** The words of neighbouring units as they stand in `text`. */
export function wordsOf(units: readonly Unit[], text: string): string {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}
