import { basename, resolve } from "node:path";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { Reader } from "../ports/reader.ts";
import { readModelChecksums } from "./model-files.ts";
import { ModelThread } from "./model-thread.ts";

export interface TransformersReaderOptions {
  /** The model's folder: config.json, tokenizer.json, onnx/model_quantized.onnx, SHA256SUMS. */
  readonly modelDirectory: string;
  /** Threads that one inference uses; the scores do not depend on it. */
  readonly threads?: number;
}

/**
 * The vendored cross-encoder, int8, in a worker thread of its own. One pair goes through the model at a time,
 * so that a score depends on its own pair only.
 *
 * @throws AppError MODEL_UNAVAILABLE, at creation when SHA256SUMS is unreadable, at the first call when a file
 * differs from it.
 */
export async function createTransformersReader(
  options: TransformersReaderOptions,
): Promise<Reader> {
  const modelDirectory = resolve(options.modelDirectory);
  const { digest } = await readModelChecksums(modelDirectory);
  const thread = new ModelThread({
    task: "read",
    modelDirectory,
    threads: options.threads ?? 2,
  });
  return {
    fingerprint: `${basename(modelDirectory)}@${digest.slice(0, 16)}`,
    async read(question, texts, signal) {
      const logOdds: number[] = [];
      // pair by pair, so that a question that nobody waits for any more leaves the queue
      for (const pair of texts) {
        throwIfCancelled(signal, "reading");
        logOdds.push(...(await thread.run([{ text: question, pair }], true)));
      }
      return logOdds;
    },
    close: () => thread.close(),
  };
}
