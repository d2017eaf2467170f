import type { RefusalReason } from "../domain/answer.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import type { EvidenceSelection } from "./select-evidence.ts";

/** From this share of the model's minimum on, evidence counts as weak; below it, as none. */
const WEAK_SHARE = 0.5;

/** Why the question is refused on what was found, or null when it may be answered. */
export function chooseRefusal(
  selection: EvidenceSelection,
  model: EvidenceModel,
): RefusalReason | null {
  const { anchor } = selection;
  if (anchor === undefined) return "out-of-scope";
  if (selection.evidence >= model.minEvidence) return null;
  const { passageCoverage } = anchor.features;
  if (passageCoverage < model.minScope) return "out-of-scope";
  return selection.evidence >= WEAK_SHARE * model.minEvidence
    ? "weak-evidence"
    : "not-in-documents";
}
