import path from "node:path";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { createAssistant } from "../../src/answering/create-assistant.ts";
import { loadResources } from "../../src/app/load-resources.ts";
import { createEmbeddedPassageIndex } from "../../src/index-store/embedded-passage-index.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { foldText } from "../../src/text/normalise.ts";
import { percentile } from "../../src/report/percentile.ts";
import { atLeast, atMost, figureOf, type Figure } from "../measure/figure.ts";
import { interleave, ratios } from "../measure/interleave.ts";
import { CORPUS, EMBEDDER_DIRECTORY, PROJECT } from "../measure/project-files.ts";
import { askConcurrently, type AskedRun } from "./ask-concurrently.ts";
import { SERVER_INDEX_DIRECTORY } from "./start-server.ts";

const AT_ONCE = 8;

export interface WithoutReadingOptions {
  readonly questions: readonly string[];
  readonly rounds: number;
}

/**
 * Retrieval and selection without the reading stage, in this process, over the index that the server has built.
 * The reference is the one inference that every question needs: its vector.
 */
export async function measureWithoutReading(options: WithoutReadingOptions): Promise<Figure[]> {
  const { questions, rounds } = options;
  const embedder = await createTransformersEmbedder({ modelDirectory: EMBEDDER_DIRECTORY });
  const assistant = await openAssistant(embedder);
  const answer = (question: string) => assistant.answer(question);
  const embed = (question: string) => embedder.embedQuery(foldText(question));
  try {
    await askConcurrently(questions, 1, answer);
    const alone = await interleave(
      {
        answers: () => askConcurrently(questions, 1, answer),
        vectors: () => askConcurrently(questions, 1, embed),
      },
      rounds,
    );
    const together = await interleave(
      {
        answers: () => askConcurrently(questions, AT_ONCE, answer),
        vectors: () => askConcurrently(questions, AT_ONCE, embed),
      },
      rounds,
    );
    return figuresOf(alone, together);
  } finally {
    await assistant.close();
  }
}

interface Compared {
  readonly answers: readonly AskedRun[];
  readonly vectors: readonly AskedRun[];
}

function figuresOf(alone: Compared, together: Compared): Figure[] {
  const p = (share: number, runs: readonly AskedRun[]) =>
    runs.map(({ latenciesMs }) => percentile(latenciesMs, share) ?? 0);
  const perSecond = (runs: readonly AskedRun[]) =>
    runs.map(({ latenciesMs, elapsedMs }) => (1000 * latenciesMs.length) / elapsedMs);
  const of = "without reading";
  return [
    figureOf(`${of}: retrieval and selection p50`, p(0.5, alone.answers), {
      unit: "ms",
      target: atMost(15),
    }),
    figureOf(`${of}: retrieval and selection p95`, p(0.95, alone.answers), { unit: "ms" }),
    figureOf(`${of}: the question's vector alone p50`, p(0.5, alone.vectors), { unit: "ms" }),
    figureOf(`${of}: ${AT_ONCE} at once`, perSecond(together.answers), {
      unit: "1/s",
      target: atLeast(150),
    }),
    figureOf(
      `${of}: ${AT_ONCE} at once, ratio of vectors alone to answers`,
      ratios(perSecond(together.vectors), perSecond(together.answers)),
      { unit: "×" },
    ),
  ];
}

interface QuietAssistant {
  answer(question: string): Promise<unknown>;
  close(): Promise<void>;
}

async function openAssistant(embedder: Embedder): Promise<QuietAssistant> {
  const clock = { nowMs: () => performance.now() };
  const fail = (error: unknown): never => {
    throw error;
  };
  const resources = await loadResources({
    models: path.join(PROJECT, "models"),
    vocabulary: CORPUS,
  });
  await resources.reader?.close();
  const index = createEmbeddedPassageIndex({
    directory: SERVER_INDEX_DIRECTORY,
    fingerprints: indexFingerprints(embedder),
    graphs: hnswVectorGraphs,
    clock,
    onLoadFailure: fail,
  });
  const assistant = createAssistant({
    ...resources,
    reader: null,
    index,
    embedder,
    clock,
    newId: () => "bench",
    onUndecided: fail,
  });
  return {
    answer: (question: string) =>
      assistant.answer({ question, history: [], script: "auto", filter: {} }),
    async close() {
      await index.close();
      await embedder.close();
    },
  };
}
