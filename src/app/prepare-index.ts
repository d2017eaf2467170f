import { keepEmbeddings } from "../adapters/keep-embeddings.ts";
import type { IndexProgress, PreparedIndex, PrepareOptions } from "../cli/backend.ts";
import type { Config } from "../config/config.ts";
import type { Corpus } from "../corpus/load-corpus.ts";
import { AppError } from "../domain/errors.ts";
import { writingTo } from "../domain/storage-problem.ts";
import { contentIdOf } from "../index-format/content-id.ts";
import { corpusDigest } from "../index-format/corpus-digest.ts";
import { buildIndex, type BuildProgress, type DocumentStream } from "../indexing/build-index.ts";
import { buildPart, isInPart, type CorpusPart } from "../indexing/build-part.ts";
import type { Embedder } from "../ports/embedder.ts";
import { openServedCorpus } from "./open-served-corpus.ts";
import { createIndexTools } from "./index-tools.ts";
import { openIndexStore, type IndexStore } from "./open-index-store.ts";

const HOUR_MS = 3_600_000;

/** Brings the index in line with the corpus. */
export async function prepareIndex(
  config: Config & { readonly corpusDir: string },
  options: PrepareOptions,
): Promise<PreparedIndex> {
  const corpus = await openServedCorpus(config, new Date());
  const tools = await createIndexTools(config);
  // a build of a cluster outlives its process anyhow, and several may run on one machine
  const kept =
    config.openSearch === null ? keepEmbeddings(tools.embedder, config.indexDir) : undefined;
  const embedder = kept ?? tools.embedder;
  const store = await openIndexStore(config, tools);
  try {
    const contentId = contentIdOf(tools.fingerprints, await corpusDigest(corpus.metas));
    const isAsked = options.quick === true || options.part !== undefined;
    const current = isAsked ? await store.findCurrent(contentId) : undefined;
    const { warnings } = corpus;
    if (current !== undefined)
      return { kind: "ready", generation: current, built: false, warnings };
    const material = { corpus, contentId, store, embedder, config };
    const { part } = options;
    const prepared = await writingTo(config.indexDir, () =>
      part === undefined ? buildWhole(material, options) : buildOnePart(material, options, part),
    );
    await kept?.forget();
    return prepared;
  } finally {
    await Promise.all([embedder.close(), store.close()]);
  }
}

interface Material {
  readonly corpus: Corpus;
  readonly contentId: string;
  readonly store: IndexStore;
  readonly embedder: Embedder;
  readonly config: Config;
}

async function buildWhole(material: Material, options: PrepareOptions): Promise<PreparedIndex> {
  const { corpus } = material;
  const report = await buildIndex({
    ...buildSettings(material, options),
    documents: streamOf(corpus),
    force: options.force,
    signal: options.signal,
  });
  const { generation, built, baseProblem } = report;
  const mended = baseProblem === null ? [] : [`built from nothing: ${baseProblem.message}`];
  return { kind: "ready", generation, built, warnings: [...corpus.warnings, ...mended] };
}

async function buildOnePart(
  material: Material,
  options: PrepareOptions,
  part: CorpusPart,
): Promise<PreparedIndex> {
  const { corpus, config } = material;
  if (config.openSearch === null) {
    throw new AppError(
      "CONFIG_INVALID",
      "--part is for an index that several machines write to: it needs --store opensearch",
    );
  }
  const documentCount = corpus.metas.length;
  const report = await buildPart({
    ...buildSettings(material, options),
    documents: streamOf(corpus, part),
    documentCount,
  });
  const { warnings } = corpus;
  return report.kind === "published"
    ? { kind: "ready", generation: report.generation, built: true, warnings }
    : { kind: "waiting", written: report.written, documentCount, warnings };
}

function buildSettings({ store, embedder, contentId, config }: Material, options: PrepareOptions) {
  return {
    embedder,
    publisher: store.publisher,
    contentId,
    retention: {
      generations: config.keptGenerations,
      replacedForMs: (config.openSearch?.keepHours ?? 0) * HOUR_MS,
    },
    onProgress: (progress: BuildProgress) => {
      options.onProgress(shown(progress));
    },
  };
}

/** Without a part, everything. The share of a part's characters is taken to be that of its documents. */
function streamOf(corpus: Corpus, part?: CorpusPart): DocumentStream {
  async function* documents() {
    for await (const document of corpus.documents())
      if (part === undefined || isInPart(document.meta, part)) yield document;
  }
  const totalChars = Math.round(corpus.totalChars / (part?.of ?? 1));
  return { totalChars, [Symbol.asyncIterator]: documents };
}

function shown({ stage, done, total }: BuildProgress): IndexProgress {
  return {
    stage: stage === "embed" ? "Embedding characters" : "Writing passages",
    done: Math.min(done, total),
    total,
  };
}
