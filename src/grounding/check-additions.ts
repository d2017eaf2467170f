import type { Unit } from "./unit.ts";
import { wordsOf, type Comparison } from "./compare-texts.ts";
import { groupRuns } from "./group-runs.ts";
import { saidShare } from "./quote-clauses.ts";
import type { Finding } from "./finding.ts";

/** Units that a part must have before its absence from the quotes tells anything. */
const MIN_CLAUSE = 4;
const MIN_ITEM = 2;
/** A part of which the quotes hold this share or less is added; the rest of the claim must be theirs. */
const ADDED = 0.35;
const KEPT = 0.75;
/** A part of which the document's title and headings have this share names the document. */
const KNOWN = 0.5;

/**
 * A clause or a list's item that the quotes do not hold, in a claim that is theirs otherwise, is added. Where
 * the whole claim is worded anew, the support score decides.
 */
export function checkAdditions(comparison: Comparison): Finding[] {
  const { claim, claimText, contextText } = comparison;
  const anchored = anchoredUnits(comparison);
  const shareOf = (units: readonly Unit[]): number =>
    units.filter((unit) => anchored.has(unit)).length / Math.max(1, units.length);
  const clauses = groupRuns(claim, ({ clause }) => clause);
  const added = [
    ...clauses.filter((units) => units.length >= MIN_CLAUSE && isAdded(units, claim, shareOf)),
    ...clauses.flatMap((units) =>
      listItems(units).filter((item) => item.length >= MIN_ITEM && isAdded(item, units, shareOf)),
    ),
  ];
  const details = added
    .filter((units) => saidShare(units, contextText) < KNOWN)
    .map((units) => `"${wordsOf(units, claimText)}" is not in the quotes`);
  return [...new Set(details)].map((detail) => ({ check: "additions", manner: "added", detail }));
}

function isAdded(
  part: readonly Unit[],
  whole: readonly Unit[],
  shareOf: (units: readonly Unit[]) => number,
): boolean {
  const rest = whole.filter((unit) => !part.includes(unit));
  return rest.length >= part.length / 2 && shareOf(part) <= ADDED && shareOf(rest) >= KEPT;
}

/** The items of a clause, where it lists any. */
function listItems(clause: readonly Unit[]): Unit[][] {
  const items = groupRuns(clause, ({ item }) => item).map((units) =>
    units.filter(({ kind }) => kind !== "link"),
  );
  return items.length > 1 ? items : [];
}

/** Units at their place in the quotes, or moved as part of a list. */
function anchoredUnits({ claim, tiles }: Comparison): Set<Unit> {
  return new Set(
    tiles
      .filter(({ claimStart, claimEnd }) => claimEnd - claimStart > 1)
      .flatMap(({ claimStart, claimEnd }) => claim.slice(claimStart, claimEnd)),
  );
}
