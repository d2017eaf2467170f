import type { RefusalReason } from "../domain/answer.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import type { Reading } from "./read-scope.ts";

/** Passages that a refusal shows. */
const NEAREST_PASSAGES = 3;

/** Of the scope whose evidence came nearest; where evidence sufficed, its claims failed their checks. */
export function refusalReason(readings: readonly Reading[]): RefusalReason {
  const [nearest] = readings.toSorted((a, b) => b.selection.evidence - a.selection.evidence);
  return nearest?.refusal ?? "unsupported-claims";
}

/** The best passages of all scopes. */
export function nearestPassages(readings: readonly Reading[]): RetrievedPassage[] {
  return readings
    .flatMap(({ retrieval }) => retrieval.passages)
    .toSorted((a, b) => a.rank - b.rank || b.score - a.score)
    .slice(0, NEAREST_PASSAGES);
}
