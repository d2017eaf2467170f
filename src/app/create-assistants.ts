import { createAssistant, type AssistantDependencies } from "../answering/create-assistant.ts";
import { RULE_FOLLOW_UPS } from "../dialogue/rule-follow-ups.ts";
import {
  restrictFollowUps,
  restrictWriter,
  type FollowUpLimits,
} from "../generation/restrict-to-collections.ts";
import type { Assistant, TracingAssistant } from "../ports/assistant.ts";
import { restrictIndex } from "../retrieval/restrict-index.ts";
import type { LanguageModelParts } from "./open-language-model.ts";

type ModelParts = Pick<LanguageModelParts, "writer" | "followUpsOr" | "collections">;

/**
 * The assistant for readers, and the one that tries questions out for suggestions: it never calls a language model.
 *
 * @param seen the collections whose documents exist for both; null is all of them.
 */
export function createAssistants(
  dependencies: Omit<AssistantDependencies, "writer" | "followUps">,
  languageModel: ModelParts | null,
  seen: readonly string[] | null,
): { readonly assistant: TracingAssistant; readonly quoting: Assistant } {
  const { index } = dependencies;
  const own = { ...dependencies, index: seen === null ? index : restrictIndex(index, seen) };
  const quoting = createAssistant(own);
  // one without a model serves both: each keeps a dictionary of the index
  if (languageModel === null) return { assistant: quoting, quoting };
  const model = modelParts(languageModel, {
    index,
    seen: seen === null ? {} : { collections: seen },
  });
  return { assistant: createAssistant({ ...own, ...model }), quoting };
}

/** What the model may be given of the whole index, by what of it the caller may see. */
function modelParts(
  { writer, followUpsOr, collections: allowed }: ModelParts,
  limits: Omit<FollowUpLimits, "allowed">,
): Pick<AssistantDependencies, "writer" | "followUps"> {
  const withModel = followUpsOr(RULE_FOLLOW_UPS);
  if (allowed === null) return { writer, followUps: withModel };
  const readers = { withModel, withoutModel: RULE_FOLLOW_UPS };
  return {
    writer: restrictWriter(writer, allowed),
    followUps: restrictFollowUps(readers, { ...limits, allowed }),
  };
}
