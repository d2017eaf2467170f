import { parseDocument } from "../corpus/parse-document.ts";
import type { Script } from "../domain/answer.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { NearMiss, SuggestedQuestion } from "../domain/document-view.ts";
import type { Span } from "../domain/span.ts";
import type { Assistant } from "../ports/assistant.ts";
import { sectionQuestions, termQuestions } from "./question-candidates.ts";
import { restsOn } from "./rests-on.ts";

const MAX_PLACES = 3;
/** Each costs an answer, some 60 ms, while a reader is busy with the refusal. */
const MAX_ASKED = 4;
const MAX_FOUND = 2;

/**
 * Questions about the sections of the nearest passages, and about the terms in their words. Each was asked, under the
 * same filter, and is told only if its answer rests on what it asks about; nearest first.
 */
export async function narrowQuestion(
  assistant: Assistant,
  { places, filter, script }: NearMiss,
): Promise<readonly SuggestedQuestion[]> {
  const candidates = new Map<string, SuggestedQuestion>();
  for (const { documentId, spans } of places.slice(0, MAX_PLACES)) {
    const document = await assistant.getDocument(documentId);
    for (const one of questionsAt(document, spans, script)) candidates.set(one.question, one);
  }
  const found: SuggestedQuestion[] = [];
  for (const candidate of [...candidates.values()].slice(0, MAX_ASKED)) {
    const { question } = candidate;
    const answer = await assistant.answer({ question, history: [], script, filter });
    if (restsOn(answer, candidate)) found.push(candidate);
    if (found.length === MAX_FOUND) break;
  }
  return found;
}

function questionsAt(
  document: SourceDocument,
  spans: readonly Span[],
  script: Script,
): SuggestedQuestion[] {
  const heading = headingAbove(document, spans[0]?.start ?? 0);
  const words = spans.map(({ start, end }) => document.text.slice(start, end)).join("");
  return [
    ...sectionQuestions(document, script).filter(({ topic }) => topic === heading),
    ...termQuestions(document, script).filter(({ topic }) => words.includes(topic)),
  ];
}

/** The words of the last heading that begins at or before an offset; undefined above the first. */
function headingAbove(document: SourceDocument, at: number): string | undefined {
  return parseDocument(document)
    .blocks.findLast(({ kind, spans }) => kind === "heading" && (spans[0]?.start ?? 0) <= at)
    ?.text.trim();
}
