import { parseDocument } from "../corpus/parse-document.ts";
import { mineTermPairs } from "../corpus/term-pairs.ts";
import type { Script } from "../domain/answer.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { SuggestedQuestion } from "../domain/document-view.ts";
import { convertScript } from "../text/script.ts";

/** Longer headings make questions that nobody reads. */
const MAX_TOPIC_CHARS = 20;
const HAS_HAN = /\p{Script=Han}/u;
/** Shorter ones with an English name are mostly ordinary words that are glossed, as 確保 (Ensure). */
const MIN_TERM_CHARS = 3;
/** Headings that name a part of any document, not what it is about. */
const DOCUMENT_PART =
  /^(?:摘要|提要|前言|引言|序言?|緒論|绪论|背景|目錄|目录|結論|结论|總結|总结|附[錄录件]|附則|附则|總則|总则)$/u;

/** Questions about the headings of a document and the terms that it defines, in reading order of each kind. */
export function questionCandidates(document: SourceDocument, script: Script): SuggestedQuestion[] {
  return interleave(sectionQuestions(document, script), termQuestions(document, script));
}

/** A question about each heading that has text of its own. */
export function sectionQuestions(document: SourceDocument, script: Script): SuggestedQuestion[] {
  return headingTopics(document).map((topic) =>
    ask({ document, topic, script }, `${topic}有哪些重點？`),
  );
}

/** A question about each term that the document prints with its English name. */
export function termQuestions(document: SourceDocument, script: Script): SuggestedQuestion[] {
  const terms = mineTermPairs(document).map(({ chinese }) => chinese);
  return [...new Set(terms)]
    .filter((term) => isShort(term) && Array.from(term).length >= MIN_TERM_CHARS)
    .map((topic) => ask({ document, topic, script }, `什麼是${topic}？`));
}

interface Asked {
  readonly document: SourceDocument;
  readonly topic: string;
  readonly script: Script;
}

function ask({ document, topic, script }: Asked, question: string): SuggestedQuestion {
  return { question: convertScript(question, script), documentId: document.meta.id, topic };
}

/** Headings with text right below them, without their numbers. */
function headingTopics(document: SourceDocument): string[] {
  const { blocks } = parseDocument(document);
  return blocks
    .filter((block, at) => block.kind === "heading" && blocks[at + 1]?.kind === "paragraph")
    .map(({ text }) => text.trim())
    .filter((topic) => isShort(topic) && HAS_HAN.test(topic) && !DOCUMENT_PART.test(topic));
}

function isShort(topic: string): boolean {
  return Array.from(topic).length <= MAX_TOPIC_CHARS;
}

/** One of each in turn, for as long as there are both. */
function interleave<T>(first: readonly T[], second: readonly T[]): T[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, at) => [first[at], second[at]])
    .flat()
    .filter((one) => one !== undefined);
}
