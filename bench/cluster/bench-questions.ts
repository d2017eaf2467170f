import path from "node:path";
import { z } from "zod/v4";
import { readSharedLines } from "../../eval/data/shared-lines.ts";
import { createTermSources } from "../../src/answering/term-sources.ts";
import { loadResources } from "../../src/app/load-resources.ts";
import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { PassageIndex, WeightedToken } from "../../src/ports/passage-index.ts";
import { createRetriever, type Retriever } from "../../src/retrieval/create-retriever.ts";
import { lexicalQuery } from "../../src/retrieval/lexical-query.ts";
import { readQuestionTerms } from "../../src/retrieval/question-terms.ts";
import { CORPUS, PROJECT } from "../measure/project-files.ts";
import { benchEmbedder } from "./bench-setting.ts";

/** Statutes of Taiwan among those of the mainland. */
export const ONE_PLACE: PassageFilter = { jurisdictions: ["TW"] };

/** A lay question about statutes, as retrieval reads it. */
export interface BenchQuestion {
  readonly terms: ReturnType<typeof readQuestionTerms>;
  readonly tokens: readonly WeightedToken[];
  readonly vector: Float32Array;
}

export interface PreparedQuestions {
  readonly retriever: Retriever;
  readonly questions: readonly BenchQuestion[];
}

/** Reads questions with the words of an index's documents. */
export async function prepareQuestions(
  index: PassageIndex,
  { generation, count }: { readonly generation: string; readonly count: number },
): Promise<PreparedQuestions> {
  const resources = await loadResources({
    models: path.join(PROJECT, "models"),
    vocabulary: CORPUS,
  });
  await resources.reader?.close();
  const { statistics } = resources;
  const sources = await createTermSources({ index, ...resources }).of(generation);
  const read = async (question: string): Promise<BenchQuestion> => {
    const terms = readQuestionTerms(question, sources);
    const tokens = lexicalQuery(terms, (token) => statistics.informativeness(token));
    return { terms, tokens, vector: await benchEmbedder.embedQuery(terms.folded) };
  };
  return {
    retriever: createRetriever({ index, embedder: benchEmbedder, statistics }),
    questions: await Promise.all((await readQuestions(count)).map(read)),
  };
}

async function readQuestions(count: number): Promise<readonly string[]> {
  const all = await readSharedLines("lecoqa-dev/queries.jsonl", z.object({ question: z.string() }));
  return all.slice(0, count).map(({ question }) => question);
}
