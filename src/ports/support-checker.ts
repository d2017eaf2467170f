/** Reads a claim and the words that it cites together; implemented by adapters, faked in tests. */
export interface SupportChecker {
  /** Changes whenever the scores would. */
  readonly fingerprint: string;
  /**
   * The log-odds that `evidence`, the quotes joined by line breaks, carries all that `claim` says. Both are folded.
   * Rejects where it could not tell, which leaves the claim undecided, and with CANCELLED once `signal` is aborted.
   */
  support(claim: string, evidence: string, signal?: AbortSignal): Promise<number>;
}
