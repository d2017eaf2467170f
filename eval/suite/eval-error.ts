/** An expected failure of the suite: every problem found, each saying which case and what to do. */
export class EvalError extends Error {
  override readonly name = "EvalError";
  readonly problems: readonly string[];

  constructor(summary: string, problems: readonly string[] = []) {
    super([summary, ...problems.map((problem) => `  - ${problem}`)].join("\n"));
    this.problems = problems;
  }
}
