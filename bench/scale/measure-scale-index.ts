import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { readSharedLines } from "../../eval/data/shared-lines.ts";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { createTermSources } from "../../src/answering/term-sources.ts";
import { loadResources } from "../../src/app/load-resources.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { foldText } from "../../src/text/normalise.ts";
import { sendToParent } from "../measure/child-program.ts";
import { CORPUS, EMBEDDER_DIRECTORY, PROJECT } from "../measure/project-files.ts";
import { askAll, type AskedIndex } from "./ask-index.ts";
import { denseRecall } from "./dense-recall.ts";
import { createProjectionEmbedder } from "./projection-embedder.ts";
import { readScaleFilters, type ScaleFilters } from "./scale-filters.ts";
import { openScaleGeneration, openScaleIndex, scaleIndexDirectory } from "./scale-index.ts";
import type { ScaleResult } from "./scale-result.ts";

/** Each goes through all vectors on disk, for every filter. */
const RECALL_QUESTIONS = 40;

const argumentsSchema = z.tuple([z.coerce.number(), z.coerce.number(), z.coerce.number()]);

// A program of its own, so that its memory is that of one index: asks the index of so many passages.
const [passageCount, questionCount, repetitions] = argumentsSchema.parse(process.argv.slice(2));
sendToParent(await measure());

async function measure(): Promise<ScaleResult> {
  const filters = await readScaleFilters(passageCount);
  const questions = await readQuestions();
  const model = await createTransformersEmbedder({ modelDirectory: EMBEDDER_DIRECTORY });
  const embedder = createProjectionEmbedder(model);
  const index = openScaleIndex(passageCount, embedder);
  await embedder.embedQuery("依據");
  const before = rssMb();
  const startedMs = performance.now();
  const generation = await index.current();
  const loadMs = performance.now() - startedMs;
  const loaded = rssMb();
  const resources = await loadResources({
    models: path.join(PROJECT, "models"),
    vocabulary: CORPUS,
  });
  const { statistics } = resources;
  const sources = await createTermSources({ index, ...resources }).of(generation.id);
  const retriever = createRetriever({ index, embedder, statistics });
  const asked = { index, retriever, embedder, generation: generation.id, sources };
  const latencies = await askRepeatedly(asked, questions, filters);
  const rss = { before, loaded, asked: rssMb(), peak: process.resourceUsage().maxRSS / 1000 };
  const recall = await recallByFilter(asked, questions, filters);
  await resources.reader?.close();
  await index.close();
  await embedder.close();
  const { documentCount, sentenceCount } = generation;
  const diskMb = await folderMb(generation.id);
  return {
    passageCount,
    documentCount,
    sentenceCount,
    loadMs,
    rssMb: rss,
    diskMb,
    latencies,
    recall,
  };
}

async function readQuestions(): Promise<string[]> {
  const all = await readSharedLines("lecoqa-dev/queries.jsonl", z.object({ question: z.string() }));
  const step = Math.max(1, Math.floor(all.length / questionCount));
  return all
    .filter((_, at) => at % step === 0)
    .map(({ question }) => question)
    .slice(0, questionCount);
}

async function askRepeatedly(
  asked: AskedIndex,
  questions: readonly string[],
  filters: ScaleFilters,
): Promise<ScaleResult["latencies"]> {
  // the first questions compile the code and bring files into the system's cache
  await askAll(asked, questions.slice(0, 20), filters);
  const latencies: Record<string, { p50Ms: number; p95Ms: number }[]> = {};
  for (let round = 0; round < repetitions; round++) {
    for (const [name, one] of Object.entries(await askAll(asked, questions, filters)))
      (latencies[name] ??= []).push(one);
  }
  return latencies;
}

async function recallByFilter(
  { index, embedder }: AskedIndex,
  questions: readonly string[],
  filters: ScaleFilters,
): Promise<Record<string, number>> {
  const stored = await openScaleGeneration(passageCount);
  const texts = questions.slice(0, RECALL_QUESTIONS).map(foldText);
  const vectors = await embedder.embedPassages(texts);
  const recall: Record<string, number> = {};
  for (const [name, filter] of Object.entries(filters))
    recall[name] = await denseRecall(index, stored, { filter, vectors });
  stored.close();
  return recall;
}

function rssMb(): number {
  return process.memoryUsage().rss / 1e6;
}

async function folderMb(generation: string): Promise<number> {
  const folder = path.join(scaleIndexDirectory(passageCount), generation);
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}
