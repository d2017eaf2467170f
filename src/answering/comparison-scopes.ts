import type { Jurisdiction } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import { namedJurisdictions, namePattern, withoutNames } from "../retrieval/named-scope.ts";

/** A part of the corpus that is asked on its own. */
export interface Scope {
  /** Null when the question compares nothing. */
  readonly jurisdiction: Jurisdiction | null;
  /**
   * What is asked of this part, folded: a comparison is asked without its comparing words, the names it compares,
   * and the clauses that are about others of them only.
   */
  readonly question: string;
  readonly filter: PassageFilter;
}

const COMPARING =
  /比较|对比|对照|相比|异同|差异|差别|区别|不同之处|有何不同|有什么不同|有什么分别|分别|各自|各(?=怎么|怎样|如何|是|有|[说讲])|两地|两份文件|两者|双方|两边|请?把?都[写说列]出来|逐一[说列][明出]|怎么[说看讲]|怎[么样]描述|的?说法|\b(?:compare|comparison|differ|differences?|versus|vs|respectively|both|each)\b/gu;

/**
 * One scope for an ordinary question. A question that names several jurisdictions, or compares without naming
 * any, is asked of each on its own: `available` are the jurisdictions of the indexed documents, sorted.
 */
export function comparisonScopes(
  folded: string,
  filter: PassageFilter,
  available: readonly Jurisdiction[],
): Scope[] {
  const named = namedJurisdictions(folded).filter((name) => available.includes(name));
  const allowed = filter.jurisdictions;
  const asked = (named.length > 0 ? named : comparedWithoutNames(folded, available)).filter(
    (name) => allowed?.includes(name) ?? true,
  );
  if (asked.length < 2) return [{ jurisdiction: null, question: folded, filter }];
  return asked.map((jurisdiction) => ({
    jurisdiction,
    question: withoutNames(
      clausesAbout(jurisdiction, folded, asked).replace(COMPARING, " "),
      asked,
    ),
    filter: { ...filter, jurisdictions: [jurisdiction] },
  }));
}

/** 「香港要求什么,台湾要求什么」 asks each its own; where nothing would be left, the whole question. */
function clausesAbout(
  jurisdiction: Jurisdiction,
  folded: string,
  compared: readonly Jurisdiction[],
): string {
  const clauses = folded.split(/(?<=[,;:。?!])|(?=分别|各自)/u).flatMap((clause) => {
    const named = namedJurisdictions(clause).filter((name) => compared.includes(name));
    if (named.length === 0) return [clause];
    if (!named.includes(jurisdiction)) return [];
    return named.length === 2 ? [ownPart(clause, jurisdiction, named)] : [clause];
  });
  return clauses.length === 0 ? folded : clauses.join("");
}

const MAX_NOUN_CHARS = 12;

/** What joins two things that are compared. */
const JOINING = /(?:跟|和|与|及|以及|同|、|对比|相比|比较|\b(?:and|versus|vs)\b)[\s,]*$/u;

/**
 * 「香港的宣言和台湾的报告」: of a clause that says of each place what is compared, the part about one; all of the
 * clause where the first place has nothing of its own, as in 「香港和台湾的报告」.
 */
function ownPart(
  clause: string,
  jurisdiction: Jurisdiction,
  named: readonly Jurisdiction[],
): string {
  const starts = named
    .map((name) => ({ name, at: clause.search(namePattern(name)) }))
    .sort((a, b) => a.at - b.at);
  const [first, second] = starts;
  if (first === undefined || second === undefined) return clause;
  const before = clause.slice(first.at, second.at);
  const own = before.replace(namePattern(first.name), "").replace(JOINING, "");
  if (!JOINING.test(before) || !/[\p{L}\p{N}]{2}/u.test(own)) return clause;
  const intro = clause.slice(0, first.at);
  const after = clause.slice(second.at);
  if (first.name !== jurisdiction) return intro + after;
  // what is long says what is asked of both
  const isNoun = after.replace(namePattern(second.name), "").length <= MAX_NOUN_CHARS;
  return isNoun ? intro + before.replace(JOINING, "") : clause;
}

function comparedWithoutNames(folded: string, available: readonly Jurisdiction[]): Jurisdiction[] {
  return /两地|两份文件|各地|各司法管辖区|\bboth (?:documents|jurisdictions)\b/u.test(folded)
    ? [...available]
    : [];
}
