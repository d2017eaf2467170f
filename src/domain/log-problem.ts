/** What is wrong with a log, and where. */
export interface LogProblem {
  /** The record; null where it cannot be told. */
  readonly seq: number | null;
  /** The file and the line in it, from 1; null where it is about the whole log. */
  readonly segment: number | null;
  readonly line: number | null;
  readonly problem: string;
}
