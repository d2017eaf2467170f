import type { PassageRecord } from "./passage.ts";

export const RETRIEVERS = ["lexical", "dense", "locator"] as const;

/** `locator` found a passage at the place that the question names. */
export type RetrieverName = (typeof RETRIEVERS)[number];

/** One retriever's opinion of one passage. */
export interface Hit {
  readonly passageId: string;
  /** 1 is best. */
  readonly rank: number;
  /** Higher is better; comparable only within one retriever. */
  readonly score: number;
}

/** Why a passage ended up where it did; the contributions add up to `score`. */
export interface FusionTrace {
  readonly retriever: RetrieverName;
  /** Rank in that retriever's list, or null where it did not return the passage. */
  readonly rank: number | null;
  /** The retriever's own score; null where it did not return the passage. */
  readonly rawScore: number | null;
  readonly contribution: number;
}

export interface RetrievedPassage extends PassageRecord {
  /** 1 is best. */
  readonly rank: number;
  readonly score: number;
  readonly trace: readonly FusionTrace[];
}
