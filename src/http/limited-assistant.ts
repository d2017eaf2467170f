import type { Assistant } from "../ports/assistant.ts";
import type { Semaphore } from "./semaphore.ts";

/** The same assistant, whose answers, searches and verifications wait their turn at `semaphore`. */
export function limitAssistant(assistant: Assistant, semaphore: Semaphore): Assistant {
  return {
    answer: (question, options) =>
      semaphore.run(() => assistant.answer(question, options), options?.signal),
    search: (query, signal) => semaphore.run(() => assistant.search(query, signal), signal),
    verify: (offered, signal) => semaphore.run(() => assistant.verify(offered, signal), signal),
    listDocuments: () => assistant.listDocuments(),
    getDocument: (documentId) => assistant.getDocument(documentId),
    generation: () => assistant.generation(),
  };
}
