import { DOCUMENT_KINDS } from "./document-kinds.ts";

/** What a question asks to be shown, where the answer does not say so: a footnote, a link, a definition, a date. */
const FORM =
  /脚注|注脚|注释|附注|链接|连结|网址|网页地址|表格|表中|议程表|的?定义|的?含义|的?意思|日期|落款|请?(?:逐一)?列[出举]|逐一说明|(?<=[a-z])['’]s\b|\b(?:footnotes?|links?|urls?|definition|table|date)\b/u;

/** The document that is asked, where the question says no more of it than its kind. */
const POINTER = new RegExp(
  `[这那该本此两][份篇部个]?(?:ai|人工智能)?${DOCUMENT_KINDS}|${DOCUMENT_KINDS}(?=里|中(?!心)|内|上(?!升)|[说讲提给列]|指出|归纳|怎么|如何|有没有|为什么|对)`,
  "u",
);
const ENGLISH_POINTER =
  /\b(?:the|this|that|these|both|each) (?:(?:hong kong|taiwan(?:ese)?|policy|trip|official|whole) ){0,2}(?:statement|report|document|paper|circular)s?\b/u;
const NO_TOPIC = new RegExp(
  [FORM, POINTER, ENGLISH_POINTER].map(({ source }) => source).join("|"),
  "gu",
);

/**
 * A folded question with the words blanked that no answer holds, because they say in what form or in which
 * document it stands; every other character stays where it was.
 */
export function questionTopic(folded: string): string {
  const topic = folded.replace(NO_TOPIC, (words) => " ".repeat(words.length));
  return /[\p{L}\p{N}]{2}/u.test(topic) ? topic : folded;
}
