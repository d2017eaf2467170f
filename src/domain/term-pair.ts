/** A Chinese term and the English that a document prints for it in brackets: 幻覺 (Hallucination). */
export interface TermPair {
  readonly chinese: string;
  readonly english: string;
}
