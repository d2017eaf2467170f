import { percentile } from "../../src/report/percentile.ts";
import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { Retriever } from "../../src/retrieval/create-retriever.ts";
import { lexicalQuery } from "../../src/retrieval/lexical-query.ts";
import { readQuestionTerms, type QuestionTermSources } from "../../src/retrieval/question-terms.ts";
import { timed } from "../measure/interleave.ts";
import type { Latencies } from "./scale-result.ts";

/** What each retriever gives to the fusion, and what the fusion gives to the selection. */
const CANDIDATES = 100;
const LIMIT = 20;

export interface AskedIndex {
  readonly index: PassageIndex;
  readonly retriever: Retriever;
  readonly embedder: Embedder;
  readonly generation: string;
  readonly sources: QuestionTermSources;
}

/** Milliseconds of every part, by "part, filter", one entry a question. */
export type PartTimes = Record<string, number[]>;

/** Asks every question once under every filter, the parts in turn. */
export async function askAll(
  asked: AskedIndex,
  questions: readonly string[],
  filters: Readonly<Record<string, PassageFilter>>,
): Promise<Readonly<Record<string, Latencies>>> {
  const times: PartTimes = {};
  for (const question of questions) {
    for (const [name, filter] of Object.entries(filters)) {
      const parts = await askOne(asked, question, filter);
      for (const [part, ms] of Object.entries(parts)) (times[`${part}, ${name}`] ??= []).push(ms);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, ms]) => [
      name,
      { p50Ms: percentile(ms, 0.5) ?? 0, p95Ms: percentile(ms, 0.95) ?? 0 },
    ]),
  );
}

async function askOne(
  { index, retriever, embedder, generation, sources }: AskedIndex,
  question: string,
  filter: PassageFilter,
): Promise<Readonly<Record<string, number>>> {
  const options = { filter, k: CANDIDATES };
  const { statistics } = sources;
  const terms = readQuestionTerms(question, sources);
  const tokens = lexicalQuery(terms, (token) => statistics.informativeness(token));
  const startedMs = performance.now();
  const vector = await embedder.embedQuery(terms.folded);
  const embed = performance.now() - startedMs;
  return {
    embed,
    lexical: await timed(() => index.searchLexical(generation, tokens, options)),
    dense: await timed(() => index.searchDense(generation, vector, options)),
    retrieve: await timed(() =>
      retriever.retrieve({
        generation,
        terms: readQuestionTerms(question, sources),
        filter,
        limit: LIMIT,
      }),
    ),
  };
}
