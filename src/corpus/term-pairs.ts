import type { SourceDocument } from "../domain/document.ts";
import type { TermPair } from "../domain/term-pair.ts";
import { parseDocument } from "./parse-document.ts";
import { readEnglishTerms } from "./terms/term-english.ts";
import { findChineseTerm } from "./terms/term-boundary.ts";

/**
 * The pairs that a document prints as 中文 (English), 「中文」(English) or 中文（English，簡稱 EN), in order of
 * first mention, each once. An abbreviation makes a pair of its own. Where the start of the Chinese term
 * cannot be told, there is no pair.
 */
export function mineTermPairs(document: SourceDocument): TermPair[] {
  const text = parseDocument(document)
    .blocks.filter((block) => block.kind !== "contents")
    .map((block) => block.text)
    .join("\n");
  const pairs = new Map<string, TermPair>();
  for (const match of text.matchAll(BRACKETED_LATIN)) {
    const terms = readEnglishTerms(match[1] ?? "");
    const chinese = findChineseTerm(text, match.index, terms[0] ?? "");
    if (chinese === null) continue;
    for (const english of terms) pairs.set(`${chinese}\t${english}`, { chinese, english });
  }
  return Array.from(pairs.values());
}

// A Chinese character or closing quote, then a bracket that begins with a Latin letter.
const BRACKETED_LATIN =
  /(?<=[\p{Script=Han}」』》]\s?)[（(]\s*([A-Za-z][^（()）\n]{1,200}?)\s*[)）]/gu;
