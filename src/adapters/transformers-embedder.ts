import { basename, resolve } from "node:path";
import type { Embedder } from "../ports/embedder.ts";
import { readModelChecksums } from "./model-files.ts";
import { ModelThread } from "./model-thread.ts";

/** The embedder's folder among the models. */
export const EMBEDDER_FOLDER = "embedder-zh";

/** Its hidden size (config.json). */
const DIMENSIONS = 512;

/** Changes when this adapter makes other vectors of the same model: pooling, prefix, batching, truncation. */
const METHOD = "cls+l2,no-instruction,single,512-tokens/1";

export interface TransformersEmbedderOptions {
  /** The model's folder: config.json, tokenizer.json, onnx/model_quantized.onnx, SHA256SUMS. */
  readonly modelDirectory: string;
  /** Threads that one inference uses; the vectors do not depend on it. */
  readonly threads?: number;
}

/**
 * The vendored embedder (bge-small-zh-v1.5, trained further: training/embedder), int8, in a worker thread that starts
 * with the first call (0.4 s), does not keep the process alive while idle, and restarts with the next call after a crash.
 *
 * Give it folded text: upper case and full-width letters are unknown to its vocabulary. Texts above 512 tokens
 * are cut by the tokenizer. Queries take no instruction, as in its training.
 *
 * One text goes through the model at a time. The model quantises its activations per batch, so that in a batch
 * a vector changes with its neighbours (cosine 0.992 to 0.997); alone it depends on its own text only, whatever
 * the number of threads. The price: 8.0 ms against 6.4 ms for 200 characters on two cores. Without padding,
 * sorting by length gains nothing (6.88 against 6.91 ms a text). A query waits for the one inference under
 * way, then goes before all waiting passages.
 *
 * @throws AppError MODEL_UNAVAILABLE, at creation when SHA256SUMS is unreadable, at the first call when a file
 * differs from it.
 */
export async function createTransformersEmbedder(
  options: TransformersEmbedderOptions,
): Promise<Embedder> {
  const modelDirectory = resolve(options.modelDirectory);
  const { digest } = await readModelChecksums(modelDirectory);
  const thread = new ModelThread({ task: "embed", modelDirectory, threads: options.threads ?? 2 });
  return {
    fingerprint: `${basename(modelDirectory)}@${digest.slice(0, 16)},${METHOD}`,
    dimensions: DIMENSIONS,
    embedQuery: (text) => thread.run([{ text }], true),
    async embedPassages(texts) {
      if (texts.length === 0) return [];
      const inputs = texts.map((text) => ({ text }));
      const joined = await thread.run(inputs, false);
      return texts.map((_, index) => joined.slice(index * DIMENSIONS, (index + 1) * DIMENSIONS));
    },
    close: () => thread.close(),
  };
}
