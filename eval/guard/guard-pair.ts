import type { DutyPractice } from "../../src/grounding/check-duties.ts";
import type { Split } from "../suite/eval-case.ts";

/** A kind of rewriting; the part before the slash is the family that results are reported by. */
type PairType = `altered/${string}` | `faithful/${string}`;

/** A claim, the words it cites, and whether the words carry it. */
export interface GuardPair {
  /** Type, and a hash of claim and quote: stays the same while both do. */
  readonly id: string;
  readonly type: PairType;
  readonly expected: "grounded" | "ungrounded";
  readonly claim: string;
  readonly quote: string;
  /** Names of what is quoted (title, heading); left out where the claim must do without. */
  readonly context?: string;
  /** What was done to the source's words, for a reader: "三十日→十五日". */
  readonly change: string;
  readonly source: { readonly documentId: string; readonly locator: string };
  /** The quoted document as the guard is told of it in the product. */
  readonly document: DutyPractice;
  readonly split: Split;
}
