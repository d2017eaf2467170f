import type { Script } from "../domain/answer.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { SuggestedQuestion } from "../domain/document-view.ts";
import type { Assistant } from "../ports/assistant.ts";
import { questionCandidates } from "./question-candidates.ts";
import { restsOn } from "./rests-on.ts";

const MAX_DOCUMENTS = 3;
/** Asked per document: each costs an answer, some 60 ms. */
const MAX_ASKED = 8;
const MAX_SUGGESTED_PER_DOCUMENT = 2;

/**
 * Questions to begin with, from the outlines of the documents issued last. Each was asked, and is suggested only
 * if the answer rests on the very section, or the very term, that it was taken from; best supported first.
 */
export async function suggestQuestions(
  assistant: Assistant,
  script: Script,
): Promise<readonly SuggestedQuestion[]> {
  const documents = await assistant.listDocuments();
  const suggested: SuggestedQuestion[][] = [];
  for (const { id } of documents.toSorted(latestFirst).slice(0, MAX_DOCUMENTS)) {
    const candidates = questionCandidates(await assistant.getDocument(id), script);
    suggested.push(await answeredBest(assistant, script, spread(candidates, MAX_ASKED)));
  }
  return Array.from({ length: MAX_SUGGESTED_PER_DOCUMENT }, (_, rank) =>
    suggested.flatMap((questions) => questions.slice(rank, rank + 1)),
  ).flat();
}

async function answeredBest(
  assistant: Assistant,
  script: Script,
  candidates: readonly SuggestedQuestion[],
): Promise<SuggestedQuestion[]> {
  const answered: { candidate: SuggestedQuestion; evidence: number }[] = [];
  for (const candidate of candidates) {
    const { question } = candidate;
    const answer = await assistant.answer({ question, history: [], script, filter: {} });
    if (restsOn(answer, candidate)) answered.push({ candidate, evidence: answer.evidence });
  }
  return answered
    .toSorted((one, other) => other.evidence - one.evidence)
    .slice(0, MAX_SUGGESTED_PER_DOCUMENT)
    .map(({ candidate }) => candidate);
}

function latestFirst(one: DocumentMeta, other: DocumentMeta): number {
  return (other.issuedOn ?? "").localeCompare(one.issuedOn ?? "") || (one.id < other.id ? -1 : 1);
}

/** At most `count` of `items`, evenly from first to last. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return items.filter(
    (_, at) =>
      Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  );
}
