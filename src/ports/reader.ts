/** Reads a question and a text together; implemented by adapters, faked in tests. */
export interface Reader {
  /** Changes whenever the scores would. */
  readonly fingerprint: string;
  /**
   * For each text, in order, the log-odds that it answers the question (not merely that it resembles it).
   * Question and texts are folded. A score depends on its own pair only. Rejects with CANCELLED before the next
   * text once `signal` is aborted.
   */
  read(
    question: string,
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly number[]>;
  /** Frees threads and memory; the reader is not used again. */
  close(): Promise<void>;
}
