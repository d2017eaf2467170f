import type { Jurisdiction } from "../domain/document.ts";
import type { Retrieval } from "../retrieval/create-retriever.ts";
import { createDefinitionTest } from "../retrieval/defining-sentence.ts";
import { namedJurisdictions } from "../retrieval/named-scope.ts";
import type { QuestionKind } from "../retrieval/question-kind.ts";
import type { QuestionTerm, QuestionTerms } from "../retrieval/question-terms.ts";

/** A question as the reading stage sees it. */
export interface ReadQuestion {
  readonly folded: string;
  /** As models that know Chinese are given it. */
  readonly reading: string;
  readonly terms: readonly QuestionTerm[];
  readonly weights: readonly number[];
  readonly kind: QuestionKind;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly vector: Float32Array;
  /** Null where no term is asked for. */
  readonly defines: ReturnType<typeof createDefinitionTest>;
}

/**
 * Prepares a question for being held against sentences. A cell of a comparison is asked about `asked`, a jurisdiction
 * whose name was taken out of its question; null for others.
 */
export function readQuestion(
  { folded, reading, terms, kind, definiendum }: QuestionTerms,
  { questionVector }: Pick<Retrieval, "questionVector">,
  asked: Jurisdiction | null,
): ReadQuestion {
  return {
    folded,
    reading,
    terms,
    weights: terms.map(({ weight }) => weight),
    kind,
    jurisdictions: asked === null ? namedJurisdictions(folded) : [asked],
    vector: questionVector,
    defines: createDefinitionTest(definiendum),
  };
}
