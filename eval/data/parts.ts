import { hashNumber, sha256 } from "./text-hash.ts";

/** A fifth of the reading pairs' passages and of the policy documents, by hash, is held out from every fit. */
export function isHeldOut(id: string): boolean {
  return (sha256(id)[0] ?? 0) % 5 === 0;
}

/**
 * What a policy document's questions are for: training reader and embedder, fitting the models that weigh what these
 * two say (on texts that they have not seen, or they would be believed too much), or measuring.
 */
export type PolicyPart = "train" | "fit" | "held-out";

const FIT_ONE_IN = 3;

/** The part of a policy document, by the hash of its id. */
export function policyPart(documentId: string): PolicyPart {
  if (isHeldOut(documentId)) return "held-out";
  return hashNumber(`reader:${documentId}`) % FIT_ONE_IN === 0 ? "fit" : "train";
}

/** Of the reading pairs' passages so many stay unseen by reader and embedder (`training/texts/split.py`). */
const UNSEEN_SHARE = 0.3;

/** Whether reader and embedder may have been trained on the questions about a passage of the reading pairs. */
export function isTrainedPassage(passageId: string): boolean {
  return hashNumber(`reader:${passageId}`) / 2 ** 32 >= UNSEEN_SHARE;
}
