import { countContentWords, isAbbreviation } from "./term-english.ts";

// Chinese characters that one English word takes, from terms in the two documents: 互操作性 4, 偏見 2,
// 金融穩定委員會 7 for three words. A term outside these bounds is a wrong cut.
const MIN_CHARACTERS_PER_WORD = 1.5;
const MAX_CHARACTERS_PER_WORD = 4;
const MAX_EXTRA_CHARACTERS = 2;
// Text before and after a mention in which the same words are looked for; keeps long documents linear.
const CONTEXT_LENGTH = 100_000;
// A term stands in the clause before its bracket.
const MAX_LOOK_BACK = 80;

// Words before a term that are no part of it. After the first kind a term begins whatever follows; the second
// kind also stands within terms, and is only taken off their start.
const LEADING =
  /(?:係由|藉由|透過|通过|經由|由|包括|包含|於|在|為|是|使用|運用|採用|提供|定義|稱為|所謂|如|即|對|需|將)/g;
const JOINING = /^(?:以及|及|和|與|或|之|的|就|並|且|另|從|以|各|該|本)/;

/**
 * The Chinese term that ends right before the bracket at `bracket`: the quoted words; else what follows a mark
 * or a leading word; else the longest ending that stands elsewhere after other words. Null where none fits the
 * number of English words.
 */
export function findChineseTerm(text: string, bracket: number, english: string): string | null {
  const before = text.slice(Math.max(0, bracket - MAX_LOOK_BACK), bracket).trimEnd();
  const bounds = boundsOf(english);
  const quoted = quotedTerm(before);
  if (quoted !== null && !isAbbreviation(english)) return fits(quoted, bounds) ? quoted : null;
  const run = /\p{Script=Han}+$/u.exec(before)?.[0] ?? "";
  const preceding = before.slice(0, before.length - run.length);
  const context = text.slice(Math.max(0, bracket - CONTEXT_LENGTH), bracket + CONTEXT_LENGTH);
  return markedEnding(run, preceding, bounds) ?? recurringEnding(run, context, bounds);
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function boundsOf(english: string): Bounds {
  const words = Math.max(countContentWords(english), 1);
  const min = isAbbreviation(english) ? 2 : Math.ceil(words * MIN_CHARACTERS_PER_WORD);
  return { min: Math.max(min, 2), max: words * MAX_CHARACTERS_PER_WORD + MAX_EXTRA_CHARACTERS };
}

function fits(term: string, bounds: Bounds): boolean {
  const length = Array.from(term).length;
  return length >= bounds.min && length <= bounds.max;
}

// 「幻覺」, 「社交工程」攻擊 at the start of a clause, and 「規則主導模式 with the quote still open.
function quotedTerm(before: string): string | null {
  const whole = /(?:^|[。，；：、\n])\s*「([^「」]+)」(\p{Script=Han}{1,4})$/u.exec(before);
  if (whole?.[1] !== undefined) return whole[1] + (whole[2] ?? "");
  const closed = /[「『《]([^「」『』《》]+)[」』》]$/.exec(before);
  const open = /[「『《]([^「」『』《》，。；]+)$/.exec(before);
  return closed?.[1] ?? open?.[1]?.trim() ?? null;
}

function recurringEnding(run: string, context: string, bounds: Bounds): string | null {
  const characters = Array.from(run);
  const longest = Math.min(characters.length, bounds.max);
  for (let length = longest; length >= bounds.min; length--) {
    const ending = characters.slice(characters.length - length).join("");
    if (stripLeading(ending) === ending && standsAfterOtherWords(ending, context)) return ending;
  }
  return null;
}

function standsAfterOtherWords(term: string, context: string): boolean {
  const neighbours = new Set<string>();
  for (let at = context.indexOf(term); at !== -1; at = context.indexOf(term, at + 1)) {
    neighbours.add(context.charAt(at - 1));
    if (neighbours.size > 1) return true;
  }
  return false;
}

function markedEnding(run: string, preceding: string, bounds: Bounds): string | null {
  const leaves = (match: RegExpExecArray): boolean =>
    Array.from(run.slice(match.index + match[0].length)).length >= bounds.min;
  const leading = Array.from(run.matchAll(LEADING)).findLast(leaves);
  if (leading === undefined && !/(?:^|[。，；：、「『《（(\n])\s*$/.test(preceding)) return null;
  const start = leading === undefined ? 0 : leading.index + leading[0].length;
  const term = stripLeading(run.slice(start));
  if (fits(term, bounds)) return term;
  const joined = /.*[和及與或]/u.exec(term)?.[0] ?? "";
  const last = term.slice(joined.length);
  return joined !== "" && fits(last, bounds) ? last : null;
}

function stripLeading(term: string): string {
  const joined = JOINING.exec(term)?.[0] ?? "";
  const leading = Array.from(term.matchAll(LEADING))[0];
  const length = leading?.index === 0 ? leading[0].length : joined.length;
  return length === 0 ? term : stripLeading(term.slice(length));
}
