import type { AssistantDependencies } from "../answering/create-assistant.ts";
import { createDocumentBrowser } from "../browsing/create-document-browser.ts";
import type { Desk, FrontDesk } from "../ports/front-desk.ts";
import { createAssistants } from "./create-assistants.ts";
import type { Recording } from "./open-recording.ts";
import type { LanguageModelParts } from "./open-language-model.ts";

/** Desks kept: each holds a dictionary of the terms that its documents explain, and some parsed documents. */
const DESKS_KEPT = 16;

/**
 * Desks over one index, one for each set of collections that somebody was limited to lately. Whatever readers are
 * answered goes through `recorded`; what is tried out for suggestions does not.
 */
export function createFrontDesk(
  dependencies: Omit<AssistantDependencies, "writer" | "followUps">,
  languageModel: Pick<LanguageModelParts, "writer" | "followUpsOr" | "collections"> | null,
  recorded: Recording["recorded"],
): FrontDesk {
  const desks = new Map<string, Desk>();

  function setUp(collections: readonly string[] | null): Desk {
    const { assistant, quoting } = createAssistants(dependencies, languageModel, collections);
    return { assistant: recorded(assistant, collections), browser: createDocumentBrowser(quoting) };
  }

  return {
    deskFor(collections) {
      const key = JSON.stringify(collections === null ? null : collections.toSorted());
      const desk = desks.get(key) ?? setUp(collections);
      // the one used last comes last
      desks.delete(key);
      desks.set(key, desk);
      const [oldest] = desks.keys();
      if (desks.size > DESKS_KEPT && oldest !== undefined) desks.delete(oldest);
      return desk;
    },
  };
}
