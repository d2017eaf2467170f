/** Reads a claim beside the words that it cites; a trained checker or a language model. */
export interface SupportJudge {
  /** Changes whenever the scores would. */
  readonly fingerprint: string;
  /**
   * The probability, 0 to 1, that the quotes carry all that the claim says. Rejects where it could not tell, which
   * leaves the claim undecided, and with CANCELLED once `signal` is aborted.
   */
  judge(claim: string, quotes: readonly string[], signal?: AbortSignal): Promise<number>;
}
