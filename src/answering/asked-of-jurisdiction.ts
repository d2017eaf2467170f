import type { Jurisdiction } from "../domain/document.ts";
import { DOCUMENT_KINDS } from "../retrieval/document-kinds.ts";
import {
  JURISDICTION_NAMES,
  namedJurisdictions,
  namePattern,
  withoutNames,
} from "../retrieval/named-scope.ts";
import { JOINED_NAMES } from "./compared-sides.ts";
import { COMPARING_WORDS } from "./comparing-words.ts";

const COMPARING = new RegExp(
  `${COMPARING_WORDS}|请?把?都[写说列]出来|逐一[说列][明出]|怎么[说看讲]|怎[么样]描述|的?说法|(?:是否|有没有)?[都均](?:有)?(?:提到|提及|谈及|谈到|讲到|说到|指出|认为)|\\b(?:both|each)(?: (?:document|statement|report|side|place|jurisdiction)s?)?(?: (?:explain|describe|say|mention|discuss|see|view|treat)s?(?: about)?)?\\b`,
  "gu",
);

/** What may follow a document that is no further noun: 「报告义务」 names a duty. */
const BESIDE =
  "[^\\p{Script=Han}]|[的对在各都均怎如有是将把就则也还说讲提列指认要当与和跟同及为给]|$";

/** The document of a place, named by what it is alone: which one is meant, the place tells. */
const DOCUMENT = new RegExp(
  `(?<place>${JURISDICTION_NAMES.source})(?:\\s|的|那份|这份)*(?:${DOCUMENT_KINDS}(?:里面?|中|内|上|(?=${BESIDE}))|(?:(?:policy|official|trip) )*(?:statement|report|document|paper)s?\\b)`,
  "gu",
);

/**
 * What a folded question that compares jurisdictions asks of one: without the comparing words, the names it
 * compares, and what it says of others only.
 */
export function askedOfJurisdiction(
  jurisdiction: Jurisdiction,
  folded: string,
  compared: readonly Jurisdiction[],
): string {
  const own = pairedPart(jurisdiction, withoutJoined(jurisdiction, folded, compared), {
    folded,
    compared,
  });
  const asked = clausesAbout(jurisdiction, own, compared).replace(COMPARING, " ");
  const [whole, rest] = [asked, asked.replace(DOCUMENT, " ")].map((one) =>
    withoutNames(one, compared),
  );
  return (ASKS_DATE.test(asked) || !ASKS.test(rest ?? "") ? whole : rest) ?? asked;
}

/** Words that ask anything. */
const ASKS = /[\p{L}\p{N}]{2}/u;

/** The date of a document is asked of the document. */
const ASKS_DATE = /日期|何时|哪一?[天日年]|\bdate|\bwhen\b/u;

/**
 * 「香港金管局与台湾金管会对…」: without the other of two that are joined, and what is said of both kept; what follows
 * only one of the two names is asked of both.
 */
function withoutJoined(
  jurisdiction: Jurisdiction,
  folded: string,
  compared: readonly Jurisdiction[],
): string {
  const joined = joinedPlaces(folded, compared);
  if (joined === null || !joined.places.includes(jurisdiction)) return folded;
  const { before, first, second, after, places } = joined;
  const [intro, own] = cut(first, places[0]);
  const [, others] = cut(second, places[1]);
  if (hasOwn({ own, others, after })) return folded;
  if (jurisdiction === places[0]) return before + first + (own === "" ? others : "") + after;
  const isAsked = !own.startsWith("的") && ASKS.test(after.replace(COMPARING, " "));
  return before + intro + second + (others === "" && !isAsked ? own : "") + after;
}

/** 「甲的…和乙的…」: whether each place has what is its own; `own` and `others` follow their names. */
function hasOwn(following: Readonly<Record<"own" | "others" | "after", string>>): boolean {
  const { own, others, after } = following;
  return (others + after).startsWith("的") || (own.includes("的") && after.startsWith("的"));
}

/** What stands before the name of a place, and what after it. */
function cut(words: string, name: Jurisdiction): [string, string] {
  const found = namePattern(name).exec(words);
  if (found === null) return [words, ""];
  return [words.slice(0, found.index), words.slice(found.index + found[0].length)];
}

/** Two places that a folded question joins, and what stands around them. */
function joinedPlaces(folded: string, compared: readonly Jurisdiction[]) {
  const found = JOINED_NAMES.exec(folded);
  if (found === null) return null;
  const { first = "", second = "" } = found.groups ?? {};
  const [one, other] = [onlyNamed(first, compared), onlyNamed(second, compared)];
  if (one === null || other === null || one === other) return null;
  const places: [Jurisdiction, Jurisdiction] = [one, other];
  const after = folded.slice(found.index + found[0].length);
  return { before: folded.slice(0, found.index), first, second, after, places };
}

/** The one of those compared that some words name; null where they name none or several. */
function onlyNamed(words: string, compared: readonly Jurisdiction[]): Jurisdiction | null {
  const [name, ...others] = namedJurisdictions(words).filter((one) => compared.includes(one));
  return name === undefined || others.length > 0 ? null : name;
}

const PAIRED =
  /一(?<unit>[个边份方])(?![面月人年星小季工])(?<first>[^,;、。?!]{1,16})[,、;]\s*(?:而|另)?一\k<unit>(?![面月人年星小季工])(?<second>[^,;、。?!]{1,16})/u;

/** 「一边讲甲,一边讲乙」 says of each, in the order in which the question `folded` has named them before, its own. */
function pairedPart(
  jurisdiction: Jurisdiction,
  own: string,
  asked: { readonly folded: string; readonly compared: readonly Jurisdiction[] },
): string {
  const { folded, compared } = asked;
  const before = folded.slice(0, Math.max(0, folded.search(PAIRED)));
  const names = compared.filter((name) => namePattern(name).test(before));
  if (names.length !== 2) return own;
  const [first] = names.toSorted(
    (one, other) => before.search(namePattern(one)) - before.search(namePattern(other)),
  );
  return own.replace(PAIRED, first === jurisdiction ? "$<first>" : "$<second>");
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
  const isNoun =
    after.replace(namePattern(second.name), "").replace(COMPARING, "").length <= MAX_NOUN_CHARS;
  return isNoun ? intro + before.replace(JOINING, "") : clause;
}
