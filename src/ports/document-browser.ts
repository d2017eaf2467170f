import type { Script } from "../domain/answer.ts";
import type { DocumentView, NearMiss, SuggestedQuestion } from "../domain/document-view.ts";

/** Leafing through the documents of the current generation; rejects with INDEX_MISSING before there is one. */
export interface DocumentBrowser {
  /** Rejects with DOCUMENT_UNKNOWN. */
  view(documentId: string): Promise<DocumentView>;
  /** Questions to begin with, each answered from the very section it was taken from; none if none is. */
  suggestQuestions(script: Script): Promise<readonly SuggestedQuestion[]>;
  /** Questions to ask instead, each answered from a section, or about a term, that came near. */
  narrowQuestion(miss: NearMiss): Promise<readonly SuggestedQuestion[]>;
}
