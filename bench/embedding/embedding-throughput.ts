import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import type { Benchmark, BenchSetting } from "../measure/benchmark.ts";
import { atMost, figureOf, type Figure } from "../measure/figure.ts";
import { interleave, ratios, timed } from "../measure/interleave.ts";
import { EMBEDDER_DIRECTORY } from "../measure/project-files.ts";
import { openDirectOnnx, type DirectOnnx } from "./direct-onnx.ts";
import { realTexts, type TextsOfLength } from "./real-texts.ts";

const THREADS = 2;
const MAX_RATIO = 1.15;

/** Our pipeline, worker and all, against onnxruntime called in a loop on the same texts, one a run. */
export const embeddingThroughput: Benchmark = {
  name: "embedding",
  title: "Embedding: our pipeline against onnxruntime called directly, one text a run",
  async run(setting) {
    const { quick } = setting;
    const batches = await realTexts(
      quick ? [20, 100, 300] : [10, 20, 50, 100, 200, 400],
      quick ? 16 : 40,
    );
    const embedder = await createTransformersEmbedder({
      modelDirectory: EMBEDDER_DIRECTORY,
      threads: THREADS,
    });
    const direct = await openDirectOnnx(EMBEDDER_DIRECTORY, THREADS);
    try {
      await requireSameVectors(batches, { embedder, direct });
      const figures: Figure[] = [];
      for (const [index, batch] of batches.entries()) {
        figures.push(...(await measureBatch(batch, { embedder, direct, quick })));
        setting.progress.update({ stage: "Embedding", done: index + 1, total: batches.length });
      }
      return { figures, notes: notesOf(setting) };
    } finally {
      await embedder.close();
      await direct.close();
    }
  },
};

interface Contenders {
  readonly embedder: Embedder;
  readonly direct: DirectOnnx;
}

async function measureBatch(
  { length, texts }: TextsOfLength,
  { embedder, direct, quick }: Contenders & { readonly quick: boolean },
): Promise<Figure[]> {
  const inputs = texts.map((text) => direct.tokenise(text));
  const times = await interleave(
    {
      pipeline: () => timed(() => embedder.embedPassages(texts)),
      bare: () => timed(() => embedEach(inputs, (input) => direct.embed(input))),
      tokenising: () =>
        timed(() => embedEach(texts, (text) => direct.embed(direct.tokenise(text)))),
    },
    quick ? 3 : 11,
  );
  const perText = (times: readonly number[]): number[] => times.map((ms) => ms / texts.length);
  const of = `${length} characters`;
  return [
    figureOf(`${of}: ratio, tokenising in both`, ratios(times.pipeline, times.tokenising), {
      unit: "×",
      target: atMost(MAX_RATIO),
    }),
    figureOf(`${of}: ratio, reference tokenised before`, ratios(times.pipeline, times.bare), {
      unit: "×",
      target: atMost(MAX_RATIO),
    }),
    figureOf(`${of}: our pipeline, a text`, perText(times.pipeline), { unit: "ms" }),
    figureOf(`${of}: onnxruntime tokenised before, a text`, perText(times.bare), { unit: "ms" }),
  ];
}

async function embedEach<T>(
  items: readonly T[],
  embed: (item: T) => Promise<Float32Array>,
): Promise<void> {
  for (const item of items) await embed(item);
}

/** The same work on both sides, or the ratio says nothing. */
async function requireSameVectors(
  batches: readonly TextsOfLength[],
  { embedder, direct }: Contenders,
): Promise<void> {
  for (const { texts } of batches) {
    const ours = await embedder.embedPassages(texts);
    for (const [index, text] of texts.entries()) {
      const theirs = await direct.embed(direct.tokenise(text));
      const cosine = theirs.reduce((sum, value, at) => sum + value * (ours[index]?.[at] ?? 0), 0);
      if (cosine < 0.9999)
        throw new Error(
          `the two sides differ (cosine ${cosine}) on a text of ${text.length} characters`,
        );
    }
  }
}

function notesOf({ quick }: BenchSetting): string[] {
  return [
    `${quick ? 16 : 40} passages or sentences of the two documents a length; ${THREADS} threads on both sides;`,
    "ours: folded text to vector through the worker thread, a call a batch; the vectors were compared first.",
  ];
}
