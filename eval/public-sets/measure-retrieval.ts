import { createTermSources } from "../../src/answering/term-sources.ts";
import type { AnsweringResources } from "../../src/app/load-resources.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { lexicalQuery } from "../../src/retrieval/lexical-query.ts";
import { readQuestionTerms } from "../../src/retrieval/question-terms.ts";
import { convertScript, detectScript } from "../../src/text/script.ts";
import type { Estimate } from "../metrics/estimate.ts";
import { bootstrapRatio, createResamples } from "../metrics/bootstrap-ratio.ts";
import {
  goldRanks,
  hitAt,
  ndcgAt,
  reciprocalRank,
  type GoldRanks,
} from "../metrics/retrieval-metrics.ts";
import type { Progress } from "../../src/cli/progress.ts";
import type { RetrievalSet } from "./retrieval-set.ts";
import type { RetrievalFigures, RetrieverRow } from "./set-figures.ts";

export interface RetrievalDependencies extends AnsweringResources {
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  readonly progress: Progress;
  readonly seed: string;
}

/** Results looked at; a gold passage below counts as not found. */
const DEPTH = 100;

/** Measures the retrievers on a set, with its questions as they are and in the other script. */
export async function measureRetrieval(
  set: RetrievalSet,
  retrievers: readonly RetrieverRow[],
  dependencies: RetrievalDependencies,
): Promise<RetrievalFigures[]> {
  const search = await createSearches(dependencies);
  const rows: RetrievalFigures[] = [];
  for (const questions of ["as they are", "in the other script"] as const) {
    const ranks = new Map<RetrieverRow, GoldRanks[]>(
      retrievers.map((retriever) => [retriever, []]),
    );
    for (const [index, query] of set.queries.entries()) {
      const question = questions === "as they are" ? query.question : inOtherScript(query.question);
      for (const retriever of retrievers) {
        ranks.get(retriever)?.push(goldRanks(await search[retriever](question), query.goldGroups));
      }
      dependencies.progress.update({
        stage: `${set.name} ${questions}`,
        done: index + 1,
        total: set.queries.length,
      });
    }
    for (const [retriever, found] of ranks) {
      const { name, passages, queries } = set;
      const figures = figuresOf(found, dependencies.seed);
      rows.push({
        set: name,
        passageCount: passages.length,
        queryCount: queries.length,
        questions,
        retriever,
        figures,
      });
    }
  }
  return rows;
}

type Searches = Readonly<Record<RetrieverRow, (question: string) => Promise<readonly string[]>>>;

async function createSearches(dependencies: RetrievalDependencies): Promise<Searches> {
  const { index, embedder, statistics } = dependencies;
  const generation = (await index.current()).id;
  const terms = await createTermSources(dependencies).of(generation);
  const retriever = createRetriever(dependencies);
  const options = { filter: {}, k: DEPTH };
  return {
    async BM25(question) {
      const tokens = lexicalQuery(readQuestionTerms(question, terms), (token) =>
        statistics.informativeness(token),
      );
      return (await index.searchLexical(generation, tokens, options)).map(
        ({ passageId }) => passageId,
      );
    },
    async vectors(question) {
      const vector = await embedder.embedQuery(readQuestionTerms(question, terms).folded);
      return (await index.searchDense(generation, vector, options)).map(
        ({ passageId }) => passageId,
      );
    },
    async hybrid(question) {
      const request = {
        generation,
        terms: readQuestionTerms(question, terms),
        filter: {},
        limit: DEPTH,
      };
      return (await retriever.retrieve(request)).passages.map(({ passage }) => passage.passageId);
    },
  };
}

function inOtherScript(question: string): string {
  return convertScript(question, detectScript(question) === "hans" ? "hant" : "hans");
}

function figuresOf(ranks: readonly GoldRanks[], seed: string): RetrievalFigures["figures"] {
  const resamples = createResamples(ranks.length, seed);
  const mean = (value: (one: GoldRanks) => number): Estimate =>
    bootstrapRatio(
      ranks.map((one) => ({ numerator: value(one), denominator: 1 })),
      resamples,
    );
  return {
    "Hit@1": mean((one) => hitAt(one, 1)),
    "Hit@5": mean((one) => hitAt(one, 5)),
    "Hit@10": mean((one) => hitAt(one, 10)),
    MRR: mean(reciprocalRank),
    "nDCG@10": mean((one) => ndcgAt(one, 10)),
  };
}
