import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod/v4";
import { readSharedLines } from "../../eval/data/shared-lines.ts";
import { loadResources } from "../../src/app/load-resources.ts";
import { createTermSources } from "../../src/answering/term-sources.ts";
import { createEmbeddedIndexPublisher } from "../../src/index-store/embedded-index-publisher.ts";
import { createEmbeddedPassageIndex } from "../../src/index-store/embedded-passage-index.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { lexicalQuery } from "../../src/retrieval/lexical-query.ts";
import { readQuestionTerms } from "../../src/retrieval/question-terms.ts";
import { indexOnCluster, openTestStore } from "../../test/support/opensearch-store.ts";
import { startTestCluster } from "../../test/cluster/support/test-cluster.ts";
import { recallOf } from "../measure/exact-search.ts";
import { CORPUS, PROJECT } from "../measure/project-files.ts";
import { createProjectionEmbedder } from "../scale/projection-embedder.ts";
import { hnswVectorGraphs } from "../../src/adapters/hnsw-vector-graphs.ts";
import { askByClients } from "./clients.ts";
import { fillStore } from "./fill-store.ts";

const CLIENTS = [1, 8, 32];
const CANDIDATES = 100;
const COMPARED = 20;

// The same passages in both stores: tsx bench/cluster/measure-stores.ts PASSAGES QUESTIONS [NODES]
const [passageCount = 20_000, questionCount = 200] = process.argv.slice(2, 4).map(Number);
const given = process.argv[4]?.split(",");
const own = given === undefined ? await startTestCluster() : null;
const nodes = given ?? own?.nodes ?? [];
const directory = await mkdtemp(path.join(tmpdir(), "yiju-stores-"));
const embedder = createProjectionEmbedder(null);
const fingerprints = indexFingerprints(embedder);
try {
  const publisher = createEmbeddedIndexPublisher({ directory, graphs: hnswVectorGraphs });
  print("embedded, filled", await fillStore(publisher, embedder, passageCount));
  const embedded = createEmbeddedPassageIndex({
    directory,
    fingerprints,
    graphs: hnswVectorGraphs,
    clock: performanceClock,
    onLoadFailure: (error) => {
      throw error;
    },
  });
  const store = openTestStore({ nodes, timeoutMs: 60_000 });
  const under = indexOnCluster(store);
  print("cluster, filled", await fillStore(under.publisher, embedder, passageCount));
  print("cluster, disk", await diskOf(store));
  const cluster = under.openReader(fingerprints);
  const { id } = await embedded.current();
  await cluster.current();
  await compare(embedded, cluster, id);
  for (const [name, index] of Object.entries({ embedded, cluster })) await time(name, index, id);
  await embedded.close();
  await store.cluster.close();
} finally {
  await rm(directory, { recursive: true, force: true });
  await own?.stop();
}

async function readQuestions(): Promise<string[]> {
  const all = await readSharedLines("lecoqa-dev/queries.jsonl", z.object({ question: z.string() }));
  return all.slice(0, questionCount).map(({ question }) => question);
}

async function prepare(index: PassageIndex, generation: string) {
  const resources = await loadResources({
    models: path.join(PROJECT, "models"),
    vocabulary: CORPUS,
  });
  const { statistics } = resources;
  const sources = await createTermSources({ index, ...resources }).of(generation);
  const retriever = createRetriever({ index, embedder, statistics });
  const questions = await Promise.all(
    (await readQuestions()).map(async (question) => {
      const terms = readQuestionTerms(question, sources);
      const tokens = lexicalQuery(terms, (token) => statistics.informativeness(token));
      return { terms, tokens, vector: await embedder.embedQuery(terms.folded) };
    }),
  );
  await resources.reader?.close();
  return { retriever, questions };
}

async function time(name: string, index: PassageIndex, generation: string): Promise<void> {
  const { retriever, questions } = await prepare(index, generation);
  const options = { filter: {}, k: CANDIDATES };
  const filtered = { filter: { jurisdictions: ["TW"] as const }, k: CANDIDATES };
  const parts = {
    dense: (q: (typeof questions)[number]) => index.searchDense(generation, q.vector, options),
    lexical: (q: (typeof questions)[number]) => index.searchLexical(generation, q.tokens, options),
    "dense, filtered": (q: (typeof questions)[number]) =>
      index.searchDense(generation, q.vector, filtered),
    "lexical, filtered": (q: (typeof questions)[number]) =>
      index.searchLexical(generation, q.tokens, filtered),
    whole: ({ terms }: (typeof questions)[number]) =>
      retriever.retrieve({ generation, terms, filter: {}, limit: 20 }),
  };
  for (const [part, ask] of Object.entries(parts)) {
    await askByClients(questions.slice(0, 20), 1, ask);
    for (const clients of CLIENTS)
      print(`${name}, ${part}`, await askByClients(questions, clients, ask));
  }
  print(`${name}, rss`, { ownMb: process.memoryUsage().rss / 1e6 });
}

async function compare(
  embedded: PassageIndex,
  cluster: PassageIndex,
  generation: string,
): Promise<void> {
  const { questions } = await prepare(embedded, generation);
  let largest = 0;
  let order = 0;
  let overlap = 0;
  const ids = (await embedded.documents.list(generation)).map((document) => document.id);
  for (const { tokens, vector } of questions) {
    const search = { filter: {}, k: COMPARED };
    const [ours, theirs] = await Promise.all([
      embedded.searchLexical(generation, tokens, search),
      cluster.searchLexical(generation, tokens, search),
    ]);
    ours.forEach(({ score, passageId }, at) => {
      largest = Math.max(largest, Math.abs(score - (theirs[at]?.score ?? 0)) / Math.max(1, score));
      if (passageId !== theirs[at]?.passageId) order++;
    });
    const dense = await cluster.searchDense(generation, vector, search);
    const near = await exactIds(embedded, generation, { vector, documentIds: ids });
    overlap += recallOf(
      dense.map(({ passageId }) => passageId),
      near,
    );
  }
  print("same answers", {
    questions: questions.length,
    largestRelativeDifference: largest,
    lexicalPlacesThatDiffer: order,
    denseTop20Overlap: overlap / questions.length,
  });
}

/** Nearest by going through all vectors, in parts that the embedded index searches one by one. */
async function exactIds(
  index: PassageIndex,
  generation: string,
  asked: { readonly vector: Float32Array; readonly documentIds: readonly string[] },
): Promise<string[]> {
  const hits = [];
  const { vector, documentIds } = asked;
  const step = Math.ceil(documentIds.length / Math.ceil(passageCount / 4000));
  for (let start = 0; start < documentIds.length; start += step) {
    const filter = { documentIds: documentIds.slice(start, start + step) };
    hits.push(...(await index.searchDense(generation, vector, { filter, k: COMPARED })));
  }
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, COMPARED)
    .map(({ passageId }) => passageId);
}

async function diskOf({ cluster, names }: ReturnType<typeof openTestStore>): Promise<object> {
  const all = names.catalogue.replace("catalogue", "*");
  const stats = z.object({
    _all: z.object({
      primaries: z.object({ store: z.object({ size_in_bytes: z.number() }) }),
      total: z.object({ store: z.object({ size_in_bytes: z.number() }) }),
    }),
  });
  const heap = z.object({
    nodes: z.record(
      z.string(),
      z.object({ jvm: z.object({ mem: z.object({ heap_used_in_bytes: z.number() }) }) }),
    ),
  });
  const { _all } = await cluster.ask({ method: "GET", path: `/${all}/_stats/store` }, stats);
  const jvm = await cluster.ask({ method: "GET", path: "/_nodes/stats/jvm" }, heap);
  return {
    oneCopyMb: _all.primaries.store.size_in_bytes / 1e6,
    allCopiesMb: _all.total.store.size_in_bytes / 1e6,
    heapMb: Object.values(jvm.nodes).map((node) => node.jvm.mem.heap_used_in_bytes / 1e6),
  };
}

function print(name: string, found: object): void {
  process.stdout.write(`${name}: ${JSON.stringify(found)}\n`);
}
