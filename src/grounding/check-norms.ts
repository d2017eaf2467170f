import type { Unit } from "./unit.ts";
import { wordsOf, type Comparison } from "./compare-texts.ts";
import type { AlignedUnit, Edit } from "./find-edits.ts";
import type { Finding } from "./finding.ts";

/**
 * A norm word (應, 不得, 宜, 可, 毋須) or negation must stand in the claim where it stands in the quotes, and with
 * the same force: before the same act, not merely as often.
 */
export function checkNorms(comparison: Comparison): Finding[] {
  return comparison.edits.flatMap((edit) => checkEdit(edit, comparison));
}

function checkEdit(edit: Edit, comparison: Comparison): Finding[] {
  const stated = edit.claim.filter(isNorm);
  const written = edit.quotes.filter(isNorm);
  return [
    ...stated
      .filter((unit) => !written.some((other) => agrees(unit, other)))
      .flatMap((unit) => describeStated(unit, written, comparison)),
    ...(stated.length > 0 ? [] : describeDropped(edit, comparison)).map((detail) => ({
      ...NORM,
      manner: "dropped" as const,
      detail,
    })),
  ];
}

/** Negative words of which a claim may use the weaker, or the plainer, one. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  "norm:negation": ["norm:prohibition", "norm:exemption"],
  "norm:exemption": ["norm:negation"],
  "norm:prohibition": ["norm:negation"],
};

function agrees({ key }: Unit, other: Unit): boolean {
  return key === other.key || (PLAIN[key] ?? []).includes(other.key);
}

const NORM = { check: "norms" } as const;

function describeStated(unit: Unit, written: readonly Unit[], comparison: Comparison): Finding[] {
  const act = actOf(unit, comparison);
  const [other] = written;
  if (other !== undefined) {
    const detail = `the claim says "${unit.text}"${act} where the quotes say "${other.text}"`;
    return [{ ...NORM, manner: "exchanged", detail }];
  }
  if (standsElsewhere(unit, comparison)) return [];
  return [{ ...NORM, manner: "added", detail: `the quotes have no "${unit.text}"${act}` }];
}

/** A moved part brings its norm along: the quotes have the norm, aligned with this one or with none. */
function standsElsewhere(unit: Unit, { claim, quotes, alignment, covered }: Comparison): boolean {
  if ((alignment[claim.indexOf(unit)] ?? -1) >= 0) return true;
  return quotes.some(
    (other, index) => covered[index] !== true && (agrees(unit, other) || refuses(unit, other)),
  );
}

/** Characters of words that deny what they are said of: 拒绝 for 不肯, 否认 for 不承认, 免 for 不必. */
const REFUSING = /^[拒否免禁缺]$/u;

function refuses({ key }: Unit, { text }: Unit): boolean {
  return (key === "norm:negation" || key === "norm:exemption") && REFUSING.test(text);
}

/** A norm or negation that was taken away from words that the claim kept. */
function describeDropped(edit: Edit, comparison: Comparison): string[] {
  const { quotes, covered, quoteText } = comparison;
  const { after } = edit;
  if (after === null || !edit.inOrder) return [];
  return edit.quotes
    .filter(
      (unit) =>
        isNorm(unit) &&
        unit.key !== "norm:obligation" &&
        covered[quotes.indexOf(unit)] !== true &&
        !isSaidElsewhere(unit, comparison) &&
        !isSaidBefore(unit, after, comparison) &&
        governs(unit, edit),
    )
    .map(
      ({ text }) => `the claim leaves out "${text}" before "${wordsOf([after.quote], quoteText)}"`,
    );
}

/** The claim says it in another place: 職務得由主管機關解除 for 主管機關得解除職務. */
function isSaidElsewhere({ key }: Unit, { claim, alignment }: Comparison): boolean {
  return claim.some((unit, index) => unit.key === key && (alignment[index] ?? -1) < 0);
}

/** A permission governs the acts that follow it in its sentence: 得檢查設備並[得]抽樣查驗. */
function isSaidBefore({ key }: Unit, { claim: act }: AlignedUnit, { claim }: Comparison): boolean {
  if (key !== "norm:permission") return false;
  return claim.some(
    (unit) => unit.key === key && unit.sentence === act.sentence && unit.start < act.start,
  );
}

/** Words between a norm and what it governs, at most: 不得[以書面]通知. */
const MAX_REACH = 6;
/** The same where the claim enters a sentence of the quotes in its middle. */
const MIN_REACH = 2;

function governs(unit: Unit, { claim, quotes, before, after }: Edit): boolean {
  if (after === null) return false;
  // the end of a clause was worded anew: 申報不符 as 申報符合
  if (unit.clause === before?.quote.clause && claim.length > 0) return true;
  if (unit.clause !== after.quote.clause) return false;
  const reach = before?.quote.sentence === after.quote.sentence ? MAX_REACH : MIN_REACH;
  return quotes.length - quotes.indexOf(unit) <= reach;
}

function actOf(unit: Unit, { claim, claimText }: Comparison): string {
  const index = claim.indexOf(unit);
  const act = claim.slice(index + 1, index + 4).filter(({ clause }) => clause === unit.clause);
  return act.length === 0 ? "" : ` before "${wordsOf(act, claimText)}"`;
}

function isNorm({ kind }: Unit): boolean {
  return kind === "norm";
}
