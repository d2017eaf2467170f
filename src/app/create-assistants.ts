import { createAssistant, type AssistantDependencies } from "../answering/create-assistant.ts";
import { RULE_FOLLOW_UPS } from "../dialogue/rule-follow-ups.ts";
import type { Assistant, TracingAssistant } from "../ports/assistant.ts";
import type { LanguageModelParts } from "./open-language-model.ts";

/** The assistant for readers, and the one that tries questions out for suggestions: it never calls a language model. */
export function createAssistants(
  dependencies: Omit<AssistantDependencies, "writer" | "followUps">,
  languageModel: Pick<LanguageModelParts, "writer" | "followUpsOr"> | null,
): { readonly assistant: TracingAssistant; readonly quoting: Assistant } {
  const quoting = createAssistant(dependencies);
  // one without a model serves both: each keeps a dictionary of the index
  if (languageModel === null) return { assistant: quoting, quoting };
  const followUps = languageModel.followUpsOr(RULE_FOLLOW_UPS);
  const assistant = createAssistant({ ...dependencies, writer: languageModel.writer, followUps });
  return { assistant, quoting };
}
