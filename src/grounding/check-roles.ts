import { sameKeys, textOfUnits, type Unit } from "./unit.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Edit } from "./find-edits.ts";
import { lengthOf, type Tile } from "./tiles.ts";
import type { Finding } from "./finding.ts";

/** Units of a party, at most: longer parts are moved, not exchanged. */
const MAX_PARTY = 10;
/** Folded words that give the parties around them their roles. */
const ROLE = /[向经报送给对把将为请令命受使致予交付得应须由于]/u;

/**
 * Two parties must not change places: the claim has B … A where the quotes have A … B around the same words.
 * Items of a list (A、B、C) may, since no words stand between them that give them a role.
 */
export function checkRoles(comparison: Comparison): Finding[] {
  return [...swappedTiles(comparison), ...swappedWords(comparison)].map(([one, other]) => ({
    check: "roles",
    manner: "exchanged",
    detail: `"${one}" and "${other}" have changed places`,
  }));
}

type Pair = readonly [one: string, other: string];

function swappedTiles(comparison: Comparison): Pair[] {
  const { tiles, claim } = comparison;
  return tiles.flatMap((first, index) =>
    tiles.slice(index + 1, index + 3).flatMap((last): Pair[] => {
      if (lengthOf(first) > MAX_PARTY || lengthOf(last) > MAX_PARTY) return [];
      if (last.quoteEnd > first.quoteStart || !standsBetween(first, last, comparison)) return [];
      return [[textOf(claim, first), textOf(claim, last)]];
    }),
  );
}

/** The same words, with one that gives a role, stand between the two in claim and quotes. */
function standsBetween(first: Tile, last: Tile, comparison: Comparison): boolean {
  const { claim, quotes, claimText } = comparison;
  const said = claim.slice(first.claimEnd, last.claimStart);
  const written = quotes.slice(last.quoteEnd, first.quoteStart);
  if (!sameKeys(said, written)) return false;
  return ROLE.test(
    claimText.slice(claim[first.claimEnd - 1]?.end ?? 0, claim[last.claimStart]?.start ?? 0),
  );
}

/** Two places where each has the other's words: 政府機關設置之…機構 and 政府機構設置之…機關. */
function swappedWords({ edits, claimText }: Comparison): Pair[] {
  return edits.flatMap((edit, index) =>
    edits.slice(index + 1).flatMap((other): Pair[] => {
      if (!mirrors(edit, other)) return [];
      if (!ROLE.test(claimText.slice(edit.claim.at(-1)?.end ?? 0, other.claim[0]?.start ?? 0)))
        return [];
      return [[textOfUnits(edit.claim), textOfUnits(other.claim)]];
    }),
  );
}

function mirrors(edit: Edit, other: Edit): boolean {
  if (edit.claim.length === 0 || edit.quotes.length === 0) return false;
  return sameKeys(edit.claim, other.quotes) && sameKeys(edit.quotes, other.claim);
}

function textOf(claim: readonly Unit[], { claimStart, claimEnd }: Tile): string {
  return textOfUnits(claim.slice(claimStart, claimEnd));
}
