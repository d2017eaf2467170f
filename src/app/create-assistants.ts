import { createAssistant, type AssistantDependencies } from "../answering/create-assistant.ts";
import { RULE_FOLLOW_UPS } from "../dialogue/rule-follow-ups.ts";
import { restrictFollowUps, restrictWriter } from "../generation/restrict-to-collections.ts";
import type { Assistant, TracingAssistant } from "../ports/assistant.ts";
import type { LanguageModelParts } from "./open-language-model.ts";

/** The assistant for readers, and the one that tries questions out for suggestions: it never calls a language model. */
export function createAssistants(
  dependencies: Omit<AssistantDependencies, "writer" | "followUps">,
  languageModel: Pick<LanguageModelParts, "writer" | "followUpsOr" | "collections"> | null,
): { readonly assistant: TracingAssistant; readonly quoting: Assistant } {
  const quoting = createAssistant(dependencies);
  // one without a model serves both: each keeps a dictionary of the index
  if (languageModel === null) return { assistant: quoting, quoting };
  const assistant = createAssistant({
    ...dependencies,
    ...modelParts(dependencies, languageModel),
  });
  return { assistant, quoting };
}

/** What the model may be given of this index. */
function modelParts(
  { index }: Pick<AssistantDependencies, "index">,
  {
    writer,
    followUpsOr,
    collections,
  }: Pick<LanguageModelParts, "writer" | "followUpsOr" | "collections">,
): Pick<AssistantDependencies, "writer" | "followUps"> {
  const withModel = followUpsOr(RULE_FOLLOW_UPS);
  if (collections === null) return { writer, followUps: withModel };
  const readers = { withModel, withoutModel: RULE_FOLLOW_UPS };
  return {
    writer: restrictWriter(writer, collections),
    followUps: restrictFollowUps(readers, { index, allowed: collections }),
  };
}
