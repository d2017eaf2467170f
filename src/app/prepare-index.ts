import type { IndexProgress, PreparedIndex, PrepareOptions } from "../cli/backend.ts";
import type { Config } from "../config.ts";
import { loadCorpus } from "../corpus/load-corpus.ts";
import { createEmbeddedIndexPublisher } from "../index-store/embedded-index-publisher.ts";
import { buildIndex, type BuildProgress } from "../indexing/build-index.ts";
import { findCurrentGeneration } from "./current-generation.ts";
import { createIndexTools } from "./index-tools.ts";

/** Brings the index in line with the corpus. */
export async function prepareIndex(
  config: Config & { readonly corpusDir: string },
  options: PrepareOptions,
): Promise<PreparedIndex> {
  const { documents, warnings } = await loadCorpus(config.corpusDir);
  const { embedder, fingerprints, graphs } = await createIndexTools(config);
  try {
    const metas = documents.map(({ meta }) => meta);
    const current =
      options.quick === true
        ? await findCurrentGeneration(config.indexDir, metas, fingerprints)
        : undefined;
    if (current !== undefined) return { generation: current, built: false, warnings };
    const report = await buildIndex({
      documents,
      embedder,
      publisher: createEmbeddedIndexPublisher({ directory: config.indexDir, graphs }),
      force: options.force,
      keptGenerations: config.keptGenerations,
      onProgress: (progress) => {
        options.onProgress(shown(progress));
      },
    });
    const { generation, built, baseProblem } = report;
    const mended = baseProblem === null ? [] : [`built from nothing: ${baseProblem.message}`];
    return { generation, built, warnings: [...warnings, ...mended] };
  } finally {
    await embedder.close();
  }
}

function shown({ stage, done, total }: BuildProgress): IndexProgress {
  return { stage: stage === "embed" ? "Embedding characters" : "Writing passages", done, total };
}
