import type { PlannedPassage } from "./generation-plan.ts";
import type { PassageRecords } from "./passage-records.ts";

/** Where the bulky parts of planned passages are read from. */
export interface PassageSources {
  readonly draft: PassageRecords;
  readonly base: PassageRecords | null;
}

/** Passages that follow one another in what they are read from. */
export interface PassageRun {
  readonly records: PassageRecords;
  readonly start: number;
  /** Behind the last. */
  readonly end: number;
}

/** Copied at one go: half a megabyte of vectors, about as much of their sentences. */
const MAX_RUN = 256;

/**
 * Planned passages in their order, as runs: an index of which little changed is copied by the hundreds instead of one
 * by one.
 */
export function* passageRuns(
  passages: readonly PlannedPassage[],
  sources: PassageSources,
): Generator<PassageRun> {
  let run: PassageRun | undefined;
  for (const passage of passages) {
    const { records, index } = placeOf(passage, sources);
    const goesOn = run?.records === records && run.end === index && run.end - run.start < MAX_RUN;
    if (run !== undefined && !goesOn) yield run;
    run = { records, start: run !== undefined && goesOn ? run.start : index, end: index + 1 };
  }
  if (run !== undefined) yield run;
}

/** Where a passage is read from. */
export function placeOf(
  { collected, previous }: PlannedPassage,
  { draft, base }: PassageSources,
): { readonly records: PassageRecords; readonly index: number } {
  return collected >= 0 || base === null
    ? { records: draft, index: collected }
    : { records: base, index: previous };
}
