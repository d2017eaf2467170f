import { isOppositePair } from "./opposites.ts";
import { textOfUnits, type Unit } from "./unit.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Edit } from "./find-edits.ts";
import type { Finding, Manner } from "./finding.ts";

/** Groups of scope words that say the same of a limit. */
const SAME: readonly (readonly string[])[] = [
  ["scope:many", "scope:most"],
  ["scope:atMost", "scope:within"],
];

/** Words without which a statement reaches further than the one that they limit. */
const LIMITS = new Set([
  "scope:part",
  "scope:few",
  "scope:main",
  "scope:only",
  "scope:atLeast",
  "scope:atMost",
  "scope:over",
  "scope:under",
  "scope:about",
  "scope:most",
]);

/** Words that, added, say more than a statement without them. */
const ADDING = new Set([...LIMITS, "scope:all", "scope:notOnly", "scope:rise", "scope:fall"]);

/**
 * A word of quantity, limit or direction (以上, 至少, 全部, 部分, 僅, 前, 後) must be the quotes'; one that
 * narrows or weakens what the quotes say must not be left out.
 */
export function checkScope(comparison: Comparison): Finding[] {
  return comparison.edits.flatMap((edit): Finding[] => [
    ...[...exchanged(edit), ...replaced(edit), ...reversed(edit)].map((detail) =>
      finding("exchanged", detail),
    ),
    ...added(edit, comparison).map((detail) => finding("added", detail)),
    ...dropped(edit).map((detail) => finding("dropped", detail)),
  ]);
}

function finding(manner: Manner, detail: string): Finding {
  return { check: "scope", manner, detail };
}

/** Units of a place, at most: a longer one holds another statement. */
const MAX_PLACE = 6;

function exchanged(edit: Edit): string[] {
  const written = edit.quotes.filter(isScope);
  const [other] = written;
  if (other === undefined || edit.quotes.length > MAX_PLACE) return [];
  return edit.claim
    .filter((unit) => isScope(unit) && !written.some((candidate) => agrees(unit, candidate)))
    .map((unit) => `the claim says "${unit.text}" where the quotes say "${other.text}"`);
}

/** A scope word gave way to a word of another kind: 任何人 as 特定人. */
function replaced({ claim, quotes, before, after, inOrder }: Edit): string[] {
  const [written] = quotes;
  if (!inOrder || (before === null && after === null) || quotes.length !== 1) return [];
  if (written === undefined || !isScope(written) || !isPlainWord(claim)) return [];
  const said = textOfUnits(claim);
  // the word is there, and only what follows it makes it no scope word
  if (said.includes(written.text)) return [];
  return [`the claim says "${said}" where the quotes say "${written.text}"`];
}

function isPlainWord(units: readonly Unit[]): boolean {
  return units.length > 0 && units.length <= 3 && units.every(({ kind }) => kind === "han");
}

/** One of two directions stands for the other, and nothing else differs there: 變更前五日 for 變更後五日. */
function reversed({ claim, quotes, before, after, inOrder }: Edit): string[] {
  const [said, written] = [claim[0], quotes[0]];
  if (!inOrder || before === null || after === null) return [];
  if (claim.length !== 1 || quotes.length !== 1 || said === undefined || written === undefined)
    return [];
  if (!isOppositePair(said.text, written.text)) return [];
  return [`the claim says "${said.text}" where the quotes say "${written.text}"`];
}

function added(edit: Edit, { claim, quotes, alignment, covered }: Comparison): string[] {
  if (edit.quotes.some(isScope)) return [];
  return edit.claim
    .filter((unit) => {
      if (!ADDING.has(unit.key) || (alignment[claim.indexOf(unit)] ?? -1) >= 0) return false;
      return !quotes.some((other, index) => covered[index] !== true && agrees(unit, other));
    })
    .map(({ text }) => `the quotes do not say "${text}"`);
}

function dropped({ claim, quotes, before, after, inOrder }: Edit): string[] {
  if (!inOrder || after === null || quotes.length > 3 || claim.some(isScope)) return [];
  const kept = [before?.quote.clause, after.quote.clause];
  return quotes
    .filter(({ key, clause }) => LIMITS.has(key) && kept.includes(clause))
    .map(({ text }) => `the claim leaves out "${text}"`);
}

function agrees(unit: Unit, other: Unit): boolean {
  if (unit.key === other.key) return true;
  return SAME.some((keys) => keys.includes(unit.key) && keys.includes(other.key));
}

function isScope({ kind }: Unit): boolean {
  return kind === "scope";
}
