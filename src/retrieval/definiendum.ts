/** What may stand before a term in a question and is no part of it. */
const LEADING =
  /^(?:请问|那么?|这份|该|本|此)?(?:(?:文件|报告|宣言|指引|通告|规定|法规|脚注|注脚|注释|文中|文内|条文)(?:里面?|中|内|上)?(?:所?[说讲指提]到?)?的?)+|^(?:所谓的?|的|里|中|这个|那个|an? |the )/u;
const TRAILING = /(?:到底|究竟|具体|其实|这个词|一词|这个概念|这个)$/u;

const ENGLISH_TERM =
  "(?:an? |the )?([a-z0-9 .&-]+?)(?= (?:here|in|under|for|as|according|mean)\\b|[?,.]|$)";

/** How a term is asked for, unquoted, folded; the term is the first group. */
const ASKED: readonly RegExp[] = [
  /(?:什么是|何谓|何为|啥是|咩系|咩是|什么叫|啥叫|[才先](?:算|叫)(?:是|作)?)(.+?)(?:[?,。!]|$)/u,
  /^(.+?)(?:到底|究竟|具体)?(?:[是系](?:个|一个|一种)?(?:什么|甚么|啥|咩)(?:东西|概念|意思|来的)?(?=[?,。!]|$)|(?:指的?是|是指)(?:什么|啥)|(?:是|系)?(?:怎么|如何|怎样|点样)(?:一?回事|解释|定义|界定|理解)|的(?:定义|含义|意思|解释)|点解释)/u,
  new RegExp(`\\bwhat (?:is|are|counts as) (?:meant by )?${ENGLISH_TERM}`, "u"),
  /\bwhat does (?:the )?([a-z0-9 .&-]+?) (?:mean|stand for)\b/u,
  new RegExp(`\\b(?:mean by|define|definition of|meaning of) ${ENGLISH_TERM}`, "u"),
  /\bhow is (?:an? |the )?([a-z0-9 .&-]+?) defined\b/u,
];
const QUOTED = /[“"「『‘'《](.{1,30}?)[”"」』’'》]/u;
/** A longer stretch describes what is asked, and names it not. */
const MAX_HAN = 12;
const MAX_CHARS = 40;
const POINTER = /^[这那其它]/u;

/** The term whose meaning a folded question for a definition asks for; undefined where none can be told. */
export function findDefiniendum(folded: string): string | undefined {
  const asked = QUOTED.exec(folded)?.[1] ?? firstAsked(folded);
  const term = asked?.replace(LEADING, "").replace(TRAILING, "").trim() ?? "";
  return isTerm(term) ? term : undefined;
}

function isTerm(term: string): boolean {
  const han = term.match(/\p{Script=Han}/gu)?.length ?? 0;
  return term !== "" && term.length <= MAX_CHARS && han <= MAX_HAN && !POINTER.test(term);
}

function firstAsked(folded: string): string | undefined {
  for (const pattern of ASKED) {
    const term = pattern.exec(folded)?.[1];
    if (term !== undefined) return term.split(/[,:，：]/u).at(-1);
  }
  return undefined;
}
