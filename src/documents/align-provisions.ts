import { groupedBy } from "../domain/grouped-by.ts";
import type { ProvisionText } from "../domain/version-difference.ts";
import { likeliestPairs, type Candidate } from "./likeliest-pairs.ts";
import { countedText, textLikeness, type CountedText } from "./text-likeness.ts";

/** Positions of a provision in the earlier and in the later text. */
export type Pair = readonly [before: number, after: number];

/**
 * Least likeness of one provision's two texts at different places. Of 28,450 pairs of different provisions of the policy
 * documents (`training/policy`) that stand within five of each other, 0.14 % are as alike; 0.33 % reach 0.3.
 */
const LIKE = 0.4;
/** Least likeness at the same place; 1.3 % of those pairs reach it, 3.3 % of 720 pairs of the corpus. */
const LIKE_AT_ONE_PLACE = 0.2;
/** Pairs of characters and words; where a text has fewer, one exchanged word leaves next to none (not measured). */
const MEASURABLE = 6;
/** What the same place counts for beside the square of the likeness: it decides between near equals (not measured). */
const SAME_PLACE = 0.1;
/**
 * Pairs of provisions that are compared: some 0.7 s for 60 characters each on a busy core. In longer rests each is
 * compared with those about as far down.
 */
const MAX_COMPARED = 100_000;

/**
 * Which provisions of the later text are those of the earlier one: what says the same at its place; what says the same
 * elsewhere, where only one does; of the rest what is alike, in order, at the same place before others; and at the same
 * place also what is less alike or too short to tell.
 */
export function alignProvisions(
  before: readonly ProvisionText[],
  after: readonly ProvisionText[],
): Pair[] {
  let old = before.map(toCompared);
  let found = after.map(toCompared);
  const pairs: Pair[] = [];
  for (const step of [sameAtOnePlace, sameElsewhere, alikeInOrder, likelyAtOnePlace]) {
    const paired = step(old, found);
    pairs.push(...paired);
    const used = {
      before: new Set(paired.map(([at]) => at)),
      after: new Set(paired.map(([, at]) => at)),
    };
    old = old.filter(({ at }) => !used.before.has(at));
    found = found.filter(({ at }) => !used.after.has(at));
  }
  return pairs;
}

interface Compared extends CountedText {
  readonly at: number;
  readonly locator: string;
}

function toCompared({ locator, text }: ProvisionText, at: number): Compared {
  return { ...countedText(text), at, locator };
}

function sameAtOnePlace(old: readonly Compared[], found: readonly Compared[]): Pair[] {
  const open = groupedBy(old, placeAndText);
  return found.flatMap((provision): Pair[] => {
    const same = open.get(placeAndText(provision))?.shift();
    return same === undefined ? [] : [[same.at, provision.at]];
  });
}

function placeAndText({ locator, text }: Compared): string {
  return `${locator}\n${text}`;
}

function sameElsewhere(old: readonly Compared[], found: readonly Compared[]): Pair[] {
  const [before, after] = [old, found].map((all) => groupedBy(all, ({ text }) => text));
  return found.flatMap(({ at, text, total }): Pair[] => {
    const [same, ...others] = before?.get(text) ?? [];
    const isOnlyOne = others.length === 0 && after?.get(text)?.length === 1;
    return same !== undefined && isOnlyOne && total >= MEASURABLE ? [[same.at, at]] : [];
  });
}

function alikeInOrder(old: readonly Compared[], found: readonly Compared[]): Pair[] {
  const width = Math.max(1, Math.floor(MAX_COMPARED / Math.max(1, old.length)));
  const candidates = old.flatMap((provision, before): Candidate[] => {
    const level = Math.round((before * found.length) / old.length);
    const start = Math.max(0, Math.min(level - Math.floor(width / 2), found.length - width));
    return found.slice(start, start + width).flatMap((other, at): Candidate[] => {
      const weight = weightOf(provision, other);
      return weight === 0 ? [] : [{ before, after: start + at, weight }];
    });
  });
  return likeliestPairs(candidates).flatMap(({ before, after }): Pair[] => {
    const [provision, other] = [old[before], found[after]];
    return provision === undefined || other === undefined ? [] : [[provision.at, other.at]];
  });
}

// Squared, so that one good pair counts for more than two poor ones that cross it.
function weightOf(one: Compared, other: Compared): number {
  const isOnePlace = one.locator === other.locator;
  const likeness = textLikeness(one, other);
  if (likeness < (isOnePlace ? LIKE_AT_ONE_PLACE : LIKE)) return 0;
  return likeness ** 2 + (isOnePlace ? SAME_PLACE : 0);
}

function likelyAtOnePlace(old: readonly Compared[], found: readonly Compared[]): Pair[] {
  const open = groupedBy(old, ({ locator }) => locator);
  return found.flatMap((provision): Pair[] => {
    const there = open.get(provision.locator) ?? [];
    const at = there.findIndex((other) => mayBeOne(other, provision));
    return there.splice(at, at === -1 ? 0 : 1).map((other): Pair => [other.at, provision.at]);
  });
}

function mayBeOne(one: Compared, other: Compared): boolean {
  return (
    Math.min(one.total, other.total) < MEASURABLE || textLikeness(one, other) >= LIKE_AT_ONE_PLACE
  );
}
