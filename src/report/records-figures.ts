/** What the records say of a period, for whoever evaluates. */
export interface RecordsFigures {
  /** Every day (UTC) from the first with a record to the last, days without one too. */
  readonly days: readonly DayFigures[];
  readonly answers: number;
  /** How often each outcome was: "answered", or the reason of a refusal; most frequent first. */
  readonly outcomes: readonly Count[];
  /** Of all answers, refusals too. */
  readonly latency: LatencyFigures;
  /** Where documents came nearest to what was refused; most frequent first. */
  readonly topics: readonly TopicFigures[];
  readonly feedback: FeedbackFigures;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

export interface DayFigures {
  /** 2026-11-27, UTC. */
  readonly day: string;
  readonly answers: number;
  readonly outcomes: readonly Count[];
  readonly latency: LatencyFigures;
  readonly up: number;
  readonly down: number;
}

/** Nearest-rank percentiles in milliseconds; null where there is no answer. */
export interface LatencyFigures {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

export interface TopicFigures {
  /** Null for refusals near which no passage stood. */
  readonly documentId: string | null;
  /** The headings above the nearest passage, or its place where there are none. */
  readonly place: string;
  readonly count: number;
}

export interface FeedbackFigures {
  readonly up: number;
  readonly down: number;
  /** Of those down; one may name several, or none. */
  readonly reasons: readonly Count[];
}

/** Answers that were answered are counted under this name, refusals under their reason. */
export const ANSWERED = "answered";
