/** What is wrong with a log, and where. */
export interface LogProblem {
  /** The record; null where it cannot be told. */
  readonly seq: number | null;
  /** The file and the line in it, from 1; null where it is about the whole log. */
  readonly segment: number | null;
  readonly line: number | null;
  readonly problem: string;
}

export interface CheckpointCount {
  readonly given: number;
  /** The log holds what they say. */
  readonly confirmed: number;
  /** Their records were removed when their time was over. */
  readonly expired: number;
  /** Whether it was checked who signed them. */
  readonly signed: boolean;
}

/** A record, by its place. */
export interface RecordPlace {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** What a check of the whole log found. */
export interface LogReport {
  readonly records: number;
  readonly segments: number;
  /** Records whose contents were purged. */
  readonly purged: number;
  /** Null where there is no record. */
  readonly first: RecordPlace | null;
  readonly last: RecordPlace | null;
  readonly checkpoints: CheckpointCount;
  /** None: nothing was changed, removed or moved. */
  readonly problems: readonly LogProblem[];
}
