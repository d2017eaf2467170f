import { ENGLISH_FUNCTION_WORDS } from "../text/english-function-words.ts";
import type { PhraseMatch } from "../text/phrase-matcher.ts";
import type { QuestionKind } from "./question-kind.ts";

/** How Chinese asks for each kind of answer, folded. */
const INTERROGATIVES: Readonly<Record<QuestionKind, string>> = {
  link: "网址是什么",
  date: "何时",
  number: "多少",
  who: "谁",
  place: "哪里",
  definition: "是什么意思",
  list: "有哪些",
  "yes-no": "是否",
  why: "为什么",
  how: "如何",
  fact: "什么",
};

/** Whether a folded question holds English words and no Chinese. */
export function isEnglish(folded: string): boolean {
  return /[a-z]/u.test(folded) && !/\p{Script=Han}/u.test(folded);
}

/**
 * An English question in Chinese words, for models that know Chinese: each phrase by its most usual rendering,
 * names and numbers as they are, and the interrogative of its kind at the end. Word order stays English; neither
 * the embedder nor the reader minds.
 */
export function renderInChinese(
  folded: string,
  kind: QuestionKind,
  matches: readonly PhraseMatch[],
): string {
  const words: string[] = [];
  let end = 0;
  for (const match of matches) {
    words.push(...unknownWords(folded.slice(end, match.start)), match.alternatives[0] ?? "");
    end = match.end;
  }
  words.push(...unknownWords(folded.slice(end)));
  return `${words.join("")}${INTERROGATIVES[kind]}?`;
}

/** Each between blanks, so that neighbouring names stay apart. */
function unknownWords(text: string): string[] {
  return (text.match(/[a-z0-9][a-z0-9.&%-]*/gu) ?? [])
    .filter((word) => !ENGLISH_FUNCTION_WORDS.has(word))
    .map((word) => ` ${word} `);
}
