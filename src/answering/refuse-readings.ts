import type { RefusalReason } from "../domain/answer.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import type { CellOutcome } from "./cell-writing.ts";
import { distinctPassages } from "./distinct-passages.ts";
import type { PlaceNote } from "./messages.ts";
import type { Reading } from "./read-scope.ts";

/** Passages that a refusal shows. */
const NEAREST_PASSAGES = 3;

/** What a writer said; else of the scope whose evidence came nearest; where evidence sufficed, its claims failed their checks. */
export function refusalReason(
  readings: readonly Reading[],
  outcomes: readonly CellOutcome[],
): RefusalReason {
  if (outcomes.some(({ kind }) => kind === "unanswerable")) return "not-in-documents";
  return nearestReading(readings)?.refusal ?? "unsupported-claims";
}

/** What to say of the places that were asked for, of the scope that `refusalReason` is about. */
export function placeNoteOf(readings: readonly Reading[]): PlaceNote | null {
  return nearestReading(readings)?.placeNote ?? null;
}

function nearestReading(readings: readonly Reading[]): Reading | undefined {
  return readings.toSorted((a, b) => b.selection.evidence - a.selection.evidence)[0];
}

/** The nearest passages of all scopes, in turn. */
export function nearestPassages(readings: readonly Reading[]): RetrievedPassage[] {
  const inTurn = readings
    .flatMap(({ nearest }) => nearest.map((passage, place) => ({ passage, place })))
    .toSorted((a, b) => a.place - b.place || b.passage.score - a.passage.score)
    .map(({ passage }) => passage);
  return distinctPassages(inTurn).slice(0, NEAREST_PASSAGES);
}
