import type { RecordedPlace } from "../domain/answer-facts.ts";
import type { TopicFigures } from "./records-figures.ts";

/** Counts what was refused by where the documents came nearest to it. */
export interface TopicTally {
  /** Takes the places near one refusal, nearest first: the first one counts. */
  add(nearest: readonly RecordedPlace[]): void;
  /** Most frequent first, then as they came. */
  counts(): readonly TopicFigures[];
}

export function createTopicTally(): TopicTally {
  const topics = new Map<string, TopicFigures>();
  return {
    add([nearest]) {
      const documentId = nearest?.documentId ?? null;
      const place = nearest === undefined ? "no passage came near" : placeOf(nearest);
      const key = JSON.stringify([documentId, place]);
      topics.set(key, { documentId, place, count: (topics.get(key)?.count ?? 0) + 1 });
    },
    counts: () => [...topics.values()].sort((a, b) => b.count - a.count),
  };
}

function placeOf({ headingPath, locator }: RecordedPlace): string {
  return headingPath.length === 0 ? locator : headingPath.join(" › ");
}
