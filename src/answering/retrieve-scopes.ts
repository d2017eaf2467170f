import type { PassageFilter } from "../domain/passage-filter.ts";
import type { Generation } from "../ports/passage-index.ts";
import { standardWords } from "../retrieval/standard-words.ts";
import { foldText } from "../text/normalise.ts";
import type { AnswerDependencies } from "./answer-dependencies.ts";
import { comparisonScopes } from "./comparison-scopes.ts";
import { retrieveScope, type RetrievedScope } from "./retrieve-scope.ts";

/** Retrieves for each part of the corpus that the question asks on its own, in the order of the cells. */
export async function retrieveScopes(
  {
    question,
    filter,
    signal,
  }: {
    readonly question: string;
    readonly filter: PassageFilter;
    readonly signal: AbortSignal | undefined;
  },
  generation: Generation,
  { index, retriever, termSources }: AnswerDependencies,
): Promise<RetrievedScope[]> {
  const documents = await index.documents.list(generation.id);
  const available = new Set(documents.flatMap(({ jurisdiction }) => jurisdiction ?? []));
  const scopes = comparisonScopes(standardWords(foldText(question)), filter, [...available].sort());
  const sources = await termSources.of(generation.id);
  const from = { index, generation, retriever, termSources: sources, signal };
  return Promise.all(scopes.map((scope) => retrieveScope(scope, from)));
}
