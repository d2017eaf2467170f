import type { Generation, PassageIndex } from "../ports/passage-index.ts";
import type { Retrieval, Retriever } from "../retrieval/create-retriever.ts";
import {
  readQuestionTerms,
  type QuestionTerm,
  type QuestionTerms,
  type QuestionTermSources,
} from "../retrieval/question-terms.ts";
import { weighByCorpus } from "../retrieval/weigh-by-corpus.ts";
import { withoutPlaces } from "../text/named-places.ts";
import type { Scope } from "./comparison-scopes.ts";
import { findDocumentDate } from "./document-date.ts";
import type { EvidenceSelection } from "./evidence-selection.ts";
import { createSideTest, type SpeaksOfSide } from "./side-naming.ts";

/** What was retrieved in one scope. */
export interface RetrievedScope {
  readonly scope: Scope;
  readonly terms: QuestionTerms;
  /** What a comparison compares: its words, weighed by how rare they are in the index too. Empty for others. */
  readonly aspect: readonly QuestionTerm[];
  readonly retrieval: Retrieval;
  /** Of one of two things that are compared: what tells of it, and what of the other. Null for others. */
  readonly sides: { readonly own: SpeaksOfSide; readonly other: SpeaksOfSide } | null;
  /** Where a document prints the date that is asked of it; null where none is asked. */
  readonly documentDate: EvidenceSelection | null;
}

/** Passages whose sentences are read: more cost time and brought no better evidence on the dev cases. */
const READ_PASSAGES = 10;

/** Retrieves the passages of one scope; rejects with CANCELLED once the signal is aborted. */
export async function retrieveScope(
  scope: Scope,
  sources: {
    readonly generation: Generation;
    readonly index: PassageIndex;
    readonly retriever: Retriever;
    readonly termSources: QuestionTermSources;
    readonly signal: AbortSignal | undefined;
  },
): Promise<RetrievedScope> {
  const terms = readQuestionTerms(scope.question, sources.termSources);
  const generation = sources.generation.id;
  const retrieval = await sources.retriever.retrieve({
    generation,
    terms,
    filter: scope.filter,
    limit: READ_PASSAGES,
    signal: sources.signal,
  });
  const places = retrieval.lookup?.passages.length === 0 ? [] : (retrieval.lookup?.places ?? []);
  if (places.length === 0) {
    const { filter } = scope;
    const looking = { ...sources, generation, filter };
    const documentDate = await findDocumentDate(terms, retrieval, looking);
    const { side } = scope;
    const isCompared = scope.jurisdiction !== null || side !== null;
    const aspect = isCompared ? await weighByCorpus(terms.terms, sources) : [];
    const sides = side === null ? null : testsOf(side, sources.termSources);
    return { scope, terms, aspect, retrieval, sides, documentDate };
  }
  // where to look has been settled: what is asked of the place is the rest
  const rest = withoutPlaces(terms.folded, places);
  return {
    scope,
    terms: readQuestionTerms(rest, sources.termSources),
    aspect: [],
    retrieval,
    sides: null,
    documentDate: null,
  };
}

function testsOf({ name, other }: NonNullable<Scope["side"]>, sources: QuestionTermSources) {
  return {
    own: createSideTest(name, other, sources),
    other: createSideTest(other, name, sources),
  };
}
