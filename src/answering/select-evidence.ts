import type { QuestionKind } from "../retrieval/question-kind.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import { shareChoice } from "./choice-shares.ts";
import { chooseList } from "./choose-list.ts";
import { scoreEvidence, type EvidenceModel } from "./evidence-model.ts";
import { NO_EVIDENCE, type EvidencePart, type EvidenceSelection } from "./evidence-selection.ts";
import { growRange } from "./grow-range.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { standAloneRange } from "./stand-alone-range.ts";
import { wholeProvision } from "./whole-provision.ts";
import { withTiers } from "./with-tiers.ts";

/**
 * A sentence of another passage is cited too when its share of the choice reaches this part of the anchor's. Chosen
 * on the dev cases (docs/quality.md).
 */
const COMPANION_SHARE = 0.95;
const MAX_PARTS = 2;

/**
 * Chooses the stretches that answer, and decides between them and a whole list.
 *
 * @param read the candidates that were read closely
 */
export function selectEvidence(
  read: readonly SentenceCandidate[],
  among: {
    /** All candidates, among them the neighbours of those that were read. */
    readonly all: readonly SentenceCandidate[];
    readonly question: Pick<QuestionTerms, "folded" | "kind">;
    readonly model: EvidenceModel;
  },
): EvidenceSelection {
  const { question, model } = among;
  const shared = shareChoice(read, model.selection);
  const ranked = shared.toSorted((a, b) => b.share - a.share || compareCandidates(a, b));
  const anchor = ranked[0];
  if (anchor === undefined) return NO_EVIDENCE;
  const parts: EvidencePart[] = [];
  for (const candidate of ranked) {
    if (parts.length === MAX_PARTS || candidate.share < COMPANION_SHARE * anchor.share) break;
    if (parts.some(({ evidence }) => evidence === candidate.evidence)) continue;
    const { passage } = candidate.evidence;
    const isWhole = !tellsValue(candidate, question.kind);
    const grown = isWhole ? growRange(candidate, among.all, model.shortlist) : candidate.range;
    const standing = standAloneRange(passage, grown, { isWhole });
    const range = withTiers(candidate, standing, among.all);
    const ranges = wholeProvision(passage, range, { asksList: question.kind === "list" });
    parts.push({ evidence: candidate.evidence, ranges });
  }
  return {
    parts,
    anchor,
    evidence: scoreEvidence(model.decision, anchor.features),
    ...chooseList(anchor, parts[0], { question, all: shared }),
  };
}

/** Whether a sentence tells the date or number that is asked for: what stands beside it is not wanted. */
function tellsValue({ features }: SentenceCandidate, kind: QuestionKind): boolean {
  return (kind === "date" || kind === "number") && features.signPresent === 1;
}

function compareCandidates(a: SentenceCandidate, b: SentenceCandidate): number {
  const order = a.evidence.rank - b.evidence.rank;
  return order === 0 ? a.range.start - b.range.start : order;
}
