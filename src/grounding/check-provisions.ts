import type { Unit } from "./unit.ts";
import { wordsOf, type Comparison } from "./compare-texts.ts";
import type { AlignedUnit, Edit } from "./find-edits.ts";
import { saidShare } from "./quote-clauses.ts";
import { lengthOf } from "./tiles.ts";
import type { Finding } from "./finding.ts";

/** Words that point back to what was named before; what follows them is a subject of its own. */
const POINTER = /^(?:但|惟)?(?:前[一二三四五六七八九十]?[项条款]|前述|上述|该|其中|其)/u;
/** What introduces a list, labels an item or defines a word is no subject. */
const INTRODUCING = /下列|左列|^[\d一二三四五六七八九十]{1,3}[)、]|本法所[称定]/u;
/** A subject of which the claim has more than this share elsewhere is named there. */
const NAMED_SHARE = 0.6;
/** Characters of a subject, at least. */
const MIN_SUBJECT = 2;

/**
 * What one provision says must not be said of another's subject: within one statement of the claim the words
 * pass from one sentence of the quotes into the middle of another, and leave that one's subject out.
 */
export function checkProvisions(comparison: Comparison): Finding[] {
  return comparison.edits.flatMap((edit): Finding[] => {
    const subject = skippedSubject(edit, comparison);
    if (subject === null || edit.after === null) return [];
    const act = wordsOf(actAfter(edit, comparison), comparison.quoteText);
    return [
      { check: "provisions", manner: "moved", detail: `the quotes say "${act}" of "${subject}"` },
    ];
  });
}

function skippedSubject(edit: Edit, comparison: Comparison): string | null {
  const { before, after } = edit;
  if (before === null || after === null || !isOneStatement(edit)) return null;
  if (before.quote.sentence === after.quote.sentence || !isFirm(edit, comparison)) return null;
  const { claimText, quotes, covered, quoteText } = comparison;
  const head = quotes
    .slice(0, after.quoteIndex)
    .filter((unit, index) => precedes(unit, after) && covered[index] !== true);
  const subject = wordsOf(head, quoteText).replace(POINTER, "");
  if (subject.length < MIN_SUBJECT || INTRODUCING.test(subject)) return null;
  const said = claimText.slice(0, after.claim.start);
  return saidShare(head.slice(-subject.length), said) > NAMED_SHARE ? null : subject;
}

function precedes(unit: Unit, { quote }: AlignedUnit): boolean {
  return unit.sentence === quote.sentence && unit.clause >= quote.clause - 1;
}

/** Units in a row that the claim must share with the sentence of the subject, and with that of the act. */
const MIN_SUBJECT_SHARED = 2;
const MIN_ACT_SHARED = 4;

function isFirm({ before, after }: Edit, comparison: Comparison): boolean {
  return (
    sharedAt(before, comparison) >= MIN_SUBJECT_SHARED &&
    sharedAt(after, comparison) >= MIN_ACT_SHARED
  );
}

function sharedAt(side: AlignedUnit | null, { tiles }: Comparison): number {
  const tile = tiles.find(
    ({ quoteStart, quoteEnd }) =>
      side !== null && quoteStart <= side.quoteIndex && side.quoteIndex < quoteEnd,
  );
  return tile === undefined ? 0 : lengthOf(tile);
}

/** The two parts share a clause, or the second opens with a norm and so lacks a subject of its own. */
function isOneStatement({ claim, before, after }: Edit): boolean {
  if (before === null || after === null) return false;
  if (before.claim.clause === after.claim.clause) return claim.length <= 2;
  return (
    before.claim.sentence === after.claim.sentence &&
    (claim[0]?.kind === "norm" || (claim.length === 0 && after.claim.kind === "norm"))
  );
}

function actAfter({ after }: Edit, { quotes }: Comparison) {
  return after === null ? [] : quotes.slice(after.quoteIndex, after.quoteIndex + 6);
}
