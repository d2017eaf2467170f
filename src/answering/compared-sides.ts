import { DOCUMENT_KINDS } from "../retrieval/document-kinds.ts";
import { COMPARING_WORDS } from "./comparing-words.ts";

/** Two things that a question sets against each other. Folded. */
export interface ComparedSides {
  readonly names: readonly [string, string];
  /** What is asked of each, in the order of the names: without the other, and without comparing words. */
  readonly questions: readonly [string, string];
}

// not inside words: 合同, 参与, 涉及, 跟进, 总和
const JOIN =
  "(?:(?<![总缓温])和(?![谐解平])|(?<!参)与(?!否)|跟(?!进|踪)|(?<![合共相不如协])同(?!时|样|一|意|业|步)|以及|(?<![涉提普以])及(?!其|时)|对比|相比|比起|相对于)";
const OPEN = "[「『“\"《‘']";
const CLOSE = "[」』”\"》’']";

const COMPARING = new RegExp(COMPARING_WORDS, "gu");

/** Which of two is asked, where it follows them. */
const WHICH = "[,]?\\s*(?:哪一?[个种边方类者份家]?(?:更|比较|较)|何者|谁(?:更|较))";

const COMPARED = new RegExp(`${COMPARING_WORDS}|${WHICH}`, "u");

const NAME = '[^,;:。?!、\\s「『“"《」』”》]';
/** Where a second name ends that nothing marks as a name. */
const AFTER = `(?=的|在|对|于|各|分别|有(?!关)|差|相比|比较|怎|如何|用(?!户)|是|${WHICH}|[,?。]|$)`;

/** Two names that Chinese joins; whether they are compared, other words tell. */
export const JOINED_NAMES = new RegExp(
  `(?<first>${NAME}{2,18}?)${JOIN}(?<second>${NAME}{2,18}?)${AFTER}`,
  "u",
);

const EACH_JOIN = new RegExp(JOINED_NAMES.source, "gu");

const QUOTED_NAMES = new RegExp(
  `${OPEN}(?<first>[^「」『』“”"《》]{1,24})${CLOSE}\\s*${JOIN}\\s*${OPEN}(?<second>[^「」『』“”"《》]{1,24})${CLOSE}`,
  "u",
);

const ENGLISH_NAMES =
  "(?:the )?(?<first>[a-z0-9 &-]{2,40}?) (?:and|with|to|against|differs? from|versus|vs\\.?) (?:the )?(?<second>[a-z0-9 &-]{2,40}?)(?= (?:in|for|on|when|as|under|here|differ|each|respectively|use|compare|sectors?)\\b|[?.,]|$)";

/** How English compares two. */
const ENGLISH: readonly RegExp[] = [
  new RegExp(`\\bdifferences? (?:is there )?between ${ENGLISH_NAMES}`, "u"),
  new RegExp(`\\bcompare (?!with|to)${ENGLISH_NAMES}`, "u"),
  new RegExp(
    `\\bhow (?:do|does|did|is|are) ${ENGLISH_NAMES}(?=.{0,200}\\bdiffer(?:s|ences?)?\\b)`,
    "u",
  ),
  new RegExp(`\\bhow (?:do|does|did|is|are) (?=.{2,40}\\bdiffers? from\\b)${ENGLISH_NAMES}`, "u"),
];

/** Words before a name that are no part of it: what is asked, and where it stands. */
const LEADING =
  /^(?:请问|请|比较(?:一下)?|对比(?:一下)?|关于|对于|根据|那么?|究竟)+|^.*(?:里面?|当?中|之?内(?!部|地))的/u;

/**
 * The two things that a folded question compares within what it asks of; null where it compares none. It has to join
 * them and to say that they are compared: 「甲和乙有什么不同」, 「甲与乙各自」, 「甲和乙哪个更」.
 */
export function comparedSides(folded: string): ComparedSides | null {
  const found =
    quotedNames(folded) ??
    joinedNames(folded) ??
    ENGLISH.map((pattern) => pattern.exec(folded)).find((english) => english !== null);
  if (found === undefined) return null;
  const { first = "", second = "" } = found.groups ?? {};
  const name = first.replace(LEADING, "");
  const other = completed(second, name);
  if ([name, other].some((one) => !NAMES.test(one) || NO_NAME.test(one))) return null;
  const around = {
    before: folded.slice(0, found.index) + first.slice(0, first.length - name.length),
    after: folded.slice(found.index + found[0].length),
  };
  return { names: [name, other], questions: [askOf(name, around), askOf(other, around)] };
}

/** 「甲2019年的通告和2024年的通告」: what a name that begins with a number leaves out, the first one says. */
function completed(second: string, first: string): string {
  const before = /^\D+(?=\d)/u.exec(first)?.[0] ?? "";
  return /^\d/u.test(second) ? before + second : second;
}

/** A name has two characters at least. */
const NAMES = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

/** What asks something, has to do something or says when names nothing that is compared. */
const NO_NAME = /如何|怎|什么|哪|是否|(?:应|须|可)$|(?<!小)时$/u;

/** What a question joins; where, in the question. */
interface Joined {
  readonly 0: string;
  readonly index: number;
  readonly groups?: Readonly<Record<string, string>> | undefined;
}

/** Two names in quotation marks, with a comparing word beside them. */
function quotedNames(folded: string): Joined | undefined {
  const found = QUOTED_NAMES.exec(folded);
  if (found === null) return undefined;
  const beside = folded.slice(0, found.index) + folded.slice(found.index + found[0].length);
  return COMPARED.test(beside) ? found : undefined;
}

/** What a clause says that names nothing itself, of the names in the clause before it: 「…，兩者有何不同」. */
const REFERS = new RegExp(`^(?:${COMPARING_WORDS}|${WHICH})|两者|二者|双方|两边`, "u");

/** The two names that the first clause with a comparing word sets against each other. */
function joinedNames(folded: string): Joined | undefined {
  let [before, start]: [readonly Joined[], number] = [[], 0];
  for (const clause of folded.split(/(?<=[,;:。?!])/u)) {
    const joins = joinsOf(clause, start);
    const compared = comparedJoin(clause, joins, start);
    if (compared !== undefined) return compared;
    if (joins.length === 0 && REFERS.test(clause) && before.length > 0) return before.at(-1);
    [before, start] = [joins, start + clause.length];
  }
  return undefined;
}

/** Names that a clause joins; 「在收集和使用方面」 says in what respect, and names nothing that is compared. */
function joinsOf(clause: string, start: number): Joined[] {
  return [...clause.matchAll(EACH_JOIN)]
    .filter(({ groups }) => !/方面$/u.test(groups?.["second"] ?? ""))
    .map((found) => ({ 0: found[0], index: start + found.index, groups: found.groups }));
}

/** Of what a clause joins, the last before the first comparing word that follows any; else what 「比较」 heads. */
function comparedJoin(clause: string, joins: readonly Joined[], start: number): Joined | undefined {
  const [first] = joins;
  if (first === undefined) return undefined;
  const ends = (join: Joined) => join.index + join[0].length - start;
  const at = clause.slice(ends(first)).search(COMPARED);
  if (at >= 0) return joins.findLast((join) => ends(join) <= ends(first) + at);
  return /比较|对比|对照/u.test(clause.slice(0, first.index - start + 4)) ? first : undefined;
}

/** What is asked of one of them; where nothing else is, what it is. */
function askOf(
  name: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const around = [before, after].map((words) => words.replace(COMPARING, " "));
  const asks = around.some((words) => /[\p{L}\p{N}]{2}/u.test(words.replace(ASKS_NOTHING, " ")));
  if (asks) return around.join(/[a-z]$/u.test(before) ? ` ${name} ` : name);
  return /\p{Script=Han}/u.test(name + before) ? `什么是「${name}」?` : `what is ${name}?`;
}

/** Words of a question that ask nothing of what they stand beside. */
const ASKS_NOTHING = new RegExp(
  `[\\p{Script=Han}]{0,12}${DOCUMENT_KINDS}(?:里面?|中|内)?的?|请问?|之?间|到底|究竟|什么|分别|是|的|呢|吗|\\b(?:what|is|are|the|there|in|hong kong|taiwan(?:ese)?|policy|statement|report|document|how|do|does|a|an|between)\\b`,
  "gu",
);
