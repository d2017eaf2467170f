import type { FollowUpReader } from "../ports/follow-up-reader.ts";
import { resolveFollowUp } from "./resolve-follow-up.ts";

/** Reads follow-ups by rules, without a language model. */
export const RULE_FOLLOW_UPS: FollowUpReader = {
  standAlone: (question, history) => Promise.resolve(resolveFollowUp(question, history)),
};
