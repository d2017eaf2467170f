import type { Script } from "../domain/answer.ts";
import type { DocumentView, SuggestedQuestion } from "../domain/document-view.ts";
import type { Assistant } from "../ports/assistant.ts";
import type { DocumentBrowser } from "../ports/document-browser.ts";
import { viewDocument } from "./document-view.ts";
import { narrowQuestion } from "./narrow-question.ts";
import { suggestQuestions } from "./suggest-questions.ts";

/** Structures kept: a long statute has some 100 KB. */
const VIEWS_KEPT = 32;

/** What one generation's documents were already read for. */
interface Shelf {
  readonly generation: string;
  readonly views: Map<string, DocumentView>;
  readonly suggestions: Map<Script, Promise<readonly SuggestedQuestion[]>>;
}

/**
 * Parses documents when they are first leafed through, and keeps what it made until the index is replaced. Questions
 * to suggest are tried out one at a time, whatever the script, so that they never take more than one answer's share.
 */
export function createDocumentBrowser(assistant: Assistant): DocumentBrowser {
  let shelf: Shelf | undefined;
  let lastAsked: Promise<unknown> = Promise.resolve();

  async function currentShelf(): Promise<Shelf> {
    const { id } = await assistant.generation();
    if (shelf?.generation !== id) {
      shelf = { generation: id, views: new Map(), suggestions: new Map() };
    }
    return shelf;
  }

  return {
    async view(documentId) {
      const { views } = await currentShelf();
      const view = views.get(documentId) ?? viewDocument(await assistant.getDocument(documentId));
      views.set(documentId, view);
      const [oldest] = views.keys();
      if (views.size > VIEWS_KEPT && oldest !== undefined) views.delete(oldest);
      return view;
    },
    async suggestQuestions(script) {
      const { suggestions } = await currentShelf();
      const known = suggestions.get(script);
      if (known !== undefined) return known;
      const asked = lastAsked.then(() => suggestQuestions(assistant, script));
      suggestions.set(script, asked);
      // whoever comes next tries again
      lastAsked = asked.catch(() => suggestions.delete(script));
      return asked;
    },
    narrowQuestion(miss) {
      const asked = lastAsked.then(() => narrowQuestion(assistant, miss));
      lastAsked = asked.catch(() => undefined);
      return asked;
    },
  };
}
