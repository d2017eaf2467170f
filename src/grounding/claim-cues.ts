import type { Comparison } from "./compare-texts.ts";
import type { Edit } from "./find-edits.ts";
import { groupRuns } from "./group-runs.ts";
import { isOppositePair } from "./opposites.ts";
import type { Unit } from "./unit.ts";
import { hasUnknownBody } from "./unknown-body.ts";

/** Signs of an alteration that are no finding by themselves; each 1 where it is there, else 0. */
export interface ClaimCues {
  /** 不論, 無論: the claim sets a condition aside that the quotes make. */
  readonly setsAside: number;
  /** 均, 一律, 任何, 所有: the claim says of all what the quotes do not. */
  readonly generalises: number;
  /** 只有, 僅, 才: the claim excludes what the quotes do not. */
  readonly restricts: number;
  /** 除外, 但: an exception that the quotes do not make. */
  readonly excepts: number;
  /** A body or place of which the quotes have not even the initials. */
  readonly unknownBody: number;
  /** One of two opposites stands for the other: 前 and 後, 有 and 無. */
  readonly opposite: number;
  /** A clause takes two units or more from another sentence than the one it mostly takes from. */
  readonly mixes: number;
  /** A clause is negative and the clauses it takes from are not, or the other way round. */
  readonly negates: number;
  /** A norm of another force than the clauses have that the claim takes from. */
  readonly otherNorm: number;
  /** A duty where those clauses have a permission, or the other way round. */
  readonly dutyForPermission: number;
  /** An item of a list of which the quotes hold half or less. */
  readonly unknownItem: number;
}

/** In the order of the regression's features. */
export const CUES = [
  "setsAside",
  "generalises",
  "restricts",
  "excepts",
  "unknownBody",
  "opposite",
  "mixes",
  "negates",
  "otherNorm",
  "dutyForPermission",
  "unknownItem",
] as const satisfies readonly (keyof ClaimCues)[];

/** Reads the signs of an alteration. */
export function claimCues(comparison: Comparison): ClaimCues {
  const { claimText, quoteText, edits } = comparison;
  const isNew = (words: RegExp): boolean => words.test(claimText) && !words.test(quoteText);
  const isMore = (words: RegExp): boolean =>
    (claimText.match(words)?.length ?? 0) > (quoteText.match(words)?.length ?? 0);
  const clauses = claimClauses(comparison);
  const norms = normsOf(comparison);
  return {
    setsAside: Number(isNew(/不论|无论|不管|不问|纵|即使|就算|亦然/u)),
    generalises: Number(isMore(/均|都(?!市)|一律|任何|各类|各种|全部|所有(?!权)|只要|就/gu)),
    restricts: Number(isMore(/才|只有|仅|只/gu)),
    excepts: Number(isNew(/除外|例外|不在此限|但(?!书)/u) && !quoteText.includes("除")),
    unknownBody: Number(hasUnknownBody(comparison)),
    opposite: Number(edits.some(isOpposite)),
    mixes: Number(clauses.some((clause) => takesFromTwo(clause, comparison))),
    negates: Number(clauses.some((clause) => turnsAround(clause, comparison))),
    otherNorm: Number([...norms.said].some((key) => !norms.written.has(key))),
    dutyForPermission: Number(
      isOneFor("norm:permission", "norm:obligation", norms) ||
        isOneFor("norm:obligation", "norm:permission", norms),
    ),
    unknownItem: Number(clauses.some((clause) => hasUnknownItem(clause))),
  };
}

/** A unit of the claim with the index of its counterpart, -1 without one. */
interface Placed {
  readonly unit: Unit;
  readonly at: number;
}

function claimClauses({ claim, alignment }: Comparison): Placed[][] {
  const placed = claim.map((unit, index): Placed => ({ unit, at: alignment[index] ?? -1 }));
  return groupRuns(placed, ({ unit }) => unit.clause);
}

const MAX_OPPOSITE = 4;

function isOpposite({ claim, quotes }: Edit): boolean {
  if (claim.length > MAX_OPPOSITE || quotes.length > MAX_OPPOSITE) return false;
  return claim.some((said) => quotes.some((written) => isOppositePair(said.text, written.text)));
}

/** Units that a clause must share with the quotes before what it takes from where tells anything. */
const MIN_SHARED = 3;

function takesFromTwo(clause: readonly Placed[], { quotes }: Comparison): boolean {
  const counts = countBy(clause, ({ at }) => quotes[at]?.sentence);
  const shared = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return shared >= MIN_SHARED && shared - Math.max(...counts.values()) >= 2;
}

const NEGATIVE = /^norm:(?:negation|prohibition|exemption)$/u;
const REFUSING = /^[禁拒免反缺]$/u;

function turnsAround(clause: readonly Placed[], { quotes }: Comparison): boolean {
  const counts = countBy(clause, ({ at }) => quotes[at]?.clause);
  const shared = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (shared < MIN_SHARED) return false;
  const sources = new Set([...counts].flatMap(([id, count]) => (count > 1 ? [id] : [])));
  const written = quotes.filter((unit) => sources.has(unit.clause));
  return isNegative(clause.map(({ unit }) => unit)) !== isNegative(written);
}

function isNegative(units: readonly Unit[]): boolean {
  const negations = units.filter(({ key, text }) => NEGATIVE.test(key) || REFUSING.test(text));
  return negations.length % 2 === 1;
}

interface Norms {
  readonly said: ReadonlySet<string>;
  /** Those of the clauses that the claim takes from. */
  readonly written: ReadonlySet<string>;
}

function normsOf({ claim, quotes, alignment }: Comparison): Norms {
  const sources = new Set(alignment.map((index) => quotes[index]?.clause));
  const keysOf = (units: readonly Unit[]): Set<string> =>
    new Set(units.filter(({ kind }) => kind === "norm").map(({ key }) => key));
  return {
    said: keysOf(claim),
    written: keysOf(quotes.filter(({ clause }) => sources.has(clause))),
  };
}

function isOneFor(one: string, other: string, { said, written }: Norms): boolean {
  return said.has(one) && !written.has(one) && written.has(other);
}

function hasUnknownItem(clause: readonly Placed[]): boolean {
  const words = clause.filter(({ unit }) => unit.kind !== "link");
  const items = groupRuns(words, ({ unit }) => unit.item);
  if (items.length < 2) return false;
  return items.some(
    (item) => item.length > 1 && item.filter(({ at }) => at >= 0).length * 2 <= item.length,
  );
}

function countBy(
  clause: readonly Placed[],
  keyOf: (placed: Placed) => number | undefined,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const placed of clause) {
    const key = keyOf(placed);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
