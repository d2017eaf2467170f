/** What became of one question. */
export interface Outcome {
  readonly kind: "right" | "wrong" | "failed";
  readonly askedMs: number;
  readonly doneMs: number;
}

/** When something began to be wrong, and when it was mended. */
export interface FaultTimes {
  readonly beganMs: number;
  readonly endedMs: number;
}

/** What clients saw that asked the same questions all the time. */
export interface LoadReport {
  readonly requests: number;
  /** Told that the store was not available. */
  readonly failed: number;
  /** Answers that were not those of a cluster that is well: must be 0. */
  readonly wrong: number;
  readonly longestMs: number;
  /** How long the fault lasted. */
  readonly faultMs: number;
  /** From the fault's beginning to the first right answer to a question asked since; null without one. */
  readonly answeredMs: number | null;
  /** From the fault's end to the first right answer to a question asked since; null without one. */
  readonly recoveredMs: number | null;
  /** From the fault's end until no question failed any more; 0 where none did. */
  readonly steadyMs: number;
}

export function reportLoad(
  outcomes: readonly Outcome[],
  { beganMs, endedMs }: FaultTimes,
): LoadReport {
  const count = (kind: Outcome["kind"]) => outcomes.filter((one) => one.kind === kind).length;
  const lastFailureMs = Math.max(
    endedMs,
    ...outcomes.filter(({ kind }) => kind === "failed").map(({ doneMs }) => doneMs),
  );
  return {
    requests: outcomes.length,
    failed: count("failed"),
    wrong: count("wrong"),
    longestMs: Math.max(0, ...outcomes.map(({ askedMs, doneMs }) => doneMs - askedMs)),
    faultMs: endedMs - beganMs,
    answeredMs: firstAnswerMs(outcomes, beganMs),
    recoveredMs: firstAnswerMs(outcomes, endedMs),
    steadyMs: lastFailureMs - endedMs,
  };
}

/** One line for whoever reads the log of the tests. */
export function renderLoad(event: string, report: LoadReport): string {
  const { requests, failed, wrong, longestMs, faultMs, answeredMs, recoveredMs, steadyMs } = report;
  const seconds = (ms: number | null) => (ms === null ? "never" : `${(ms / 1000).toFixed(1)} s`);
  return [
    `${event} (for ${seconds(faultMs)}): ${requests} requests, ${failed} failed, ${wrong} wrong`,
    `longest ${seconds(longestMs)}, first answer after it began ${seconds(answeredMs)}`,
    `after it ended ${seconds(recoveredMs)}, no failure from ${seconds(steadyMs)} after it ended`,
  ].join(", ");
}

function firstAnswerMs(outcomes: readonly Outcome[], sinceMs: number): number | null {
  const done = outcomes
    .filter(({ kind, askedMs }) => kind === "right" && askedMs >= sinceMs)
    .map(({ doneMs }) => doneMs);
  return done.length === 0 ? null : Math.min(...done) - sinceMs;
}
