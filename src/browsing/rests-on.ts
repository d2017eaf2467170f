import type { SuggestedQuestion } from "../domain/document-view.ts";
import type { PublicAnswer } from "../domain/public-answer.ts";

/** Whether an answer rests on the very section, or the very term, that its question was taken from. */
export function restsOn(answer: PublicAnswer, { documentId, topic }: SuggestedQuestion): boolean {
  return answer.citations.some(
    (citation) =>
      citation.documentId === documentId &&
      (citation.quote.includes(topic) || citation.headingPath.some((path) => path.includes(topic))),
  );
}
