/** A claim and the words that it rests on. */
export interface ClaimToJudge {
  readonly claim: string;
  /** Everything that the claim cites, as quoted; never empty. */
  readonly quotes: readonly string[];
}

/**
 * `undecided` where the judge gave no verdict that can be read. It counts neither for nor against the claim.
 */
export interface Judgement {
  readonly kind: "supported" | "unsupported" | "undecided";
  /** The judge's own words, for a reader; what went wrong where it is undecided. */
  readonly reason: string;
}

/** Reads a claim against its quotes, as a person would; a language model, scripted in tests. */
export interface Judge {
  /** Changes whenever the verdicts may: model, prompt, settings. */
  readonly fingerprint: string;
  /**
   * Whether the quotes alone carry everything that the claim says. Rejects where the judge cannot be reached
   * or is not done in time, which the caller takes for undecided, and with CANCELLED once `signal` is aborted.
   */
  judge(claim: ClaimToJudge, signal?: AbortSignal): Promise<Judgement>;
}
