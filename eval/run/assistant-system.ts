import type { Assistant } from "../../src/ports/assistant.ts";
import type { AnsweringSystem } from "./answering-system.ts";

/** Measures an assistant in this process; `close` frees what it was built from. */
export function createAssistantSystem(
  assistant: Assistant,
  close: () => Promise<void>,
): AnsweringSystem {
  return {
    name: "in process",
    answer: (question) => assistant.answer({ question, history: [], script: "auto", filter: {} }),
    search: (query, limit) => assistant.search({ query, limit, filter: {} }),
    async documents() {
      const documents = await assistant.listDocuments();
      return Promise.all(documents.map(({ id }) => assistant.getDocument(id)));
    },
    close,
  };
}
