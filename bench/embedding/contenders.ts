import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { EMBEDDER_DIRECTORY } from "../measure/project-files.ts";
import { openDirectOnnx, type DirectOnnx } from "./direct-onnx.ts";

/** Our pipeline and what it is held against, with the same number of threads. */
export interface Contenders {
  readonly pipeline: Embedder;
  readonly direct: DirectOnnx;
  close(): Promise<void>;
}

/** @throws Error when the two give different vectors of `texts`: the ratio would say nothing. */
export async function openContenders(
  threads: number,
  texts: readonly string[],
): Promise<Contenders> {
  const pipeline = await createTransformersEmbedder({
    modelDirectory: EMBEDDER_DIRECTORY,
    threads,
  });
  const direct = await openDirectOnnx(EMBEDDER_DIRECTORY, threads);
  await requireSameVectors(texts, { pipeline, direct });
  return {
    pipeline,
    direct,
    async close() {
      await pipeline.close();
      await direct.close();
    },
  };
}

async function requireSameVectors(
  texts: readonly string[],
  { pipeline, direct }: Omit<Contenders, "close">,
): Promise<void> {
  const ours = await pipeline.embedPassages(texts);
  for (const [index, text] of texts.entries()) {
    const theirs = await direct.embed(direct.tokenise(text));
    const cosine = theirs.reduce((sum, value, at) => sum + value * (ours[index]?.[at] ?? 0), 0);
    if (cosine < 0.9999)
      throw new Error(
        `the two sides differ (cosine ${cosine}) on a text of ${text.length} characters`,
      );
  }
}
