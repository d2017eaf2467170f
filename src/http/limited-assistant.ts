import type { Assistant } from "../ports/assistant.ts";
import { createSemaphore } from "./semaphore.ts";

/**
 * The same assistant, of whose answers, searches and verifications at most `maxRunning` run at a time; others
 * wait in turn.
 */
export function limitAssistant(assistant: Assistant, maxRunning: number): Assistant {
  const semaphore = createSemaphore(maxRunning);
  return {
    answer: (question, options) =>
      semaphore.run(() => assistant.answer(question, options), options?.signal),
    search: (query, signal) => semaphore.run(() => assistant.search(query, signal), signal),
    verify: (claims, signal) => semaphore.run(() => assistant.verify(claims, signal), signal),
    listDocuments: () => assistant.listDocuments(),
    getDocument: (documentId) => assistant.getDocument(documentId),
    generation: () => assistant.generation(),
  };
}
