import type { CheckName } from "../domain/grounding.ts";

/** How a claim departs from its quotes. */
export type Manner = "missing" | "absent" | "exchanged" | "moved" | "added" | "dropped";

/**
 * A place where a claim departs from its quotes. In a claim that keeps the quotes' words it is an error; in one that
 * words them anew it may be a paraphrase. The support score weighs that.
 */
export interface Finding {
  readonly check: CheckName;
  readonly manner: Manner;
  /** What does not hold, naming the words that did it. */
  readonly detail: string;
}
