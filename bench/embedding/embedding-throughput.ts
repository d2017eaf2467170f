import type { Benchmark } from "../measure/benchmark.ts";
import { cpuTimed } from "../measure/cpu-time.ts";
import { atMost, figureOf, type Figure } from "../measure/figure.ts";
import { interleave, ratios, timed } from "../measure/interleave.ts";
import { openContenders, type Contenders } from "./contenders.ts";
import { realTexts, type TextsOfLength } from "./real-texts.ts";

const MAX_RATIO = 1.15;

/** Our pipeline, worker and all, against onnxruntime called in a loop on the same texts, one a run. */
export const embeddingThroughput: Benchmark = {
  name: "embedding",
  title: "Embedding: our pipeline against onnxruntime called directly, one text a run",
  async run({ quick, progress }) {
    const count = quick ? 16 : 40;
    const batches = await realTexts(quick ? [20, 100, 300] : [10, 20, 50, 100, 200, 400], count);
    const texts = batches.flatMap((batch) => batch.texts);
    const [one, two] = [await openContenders(1, texts), await openContenders(2, texts)];
    const figures: Figure[] = [];
    for (const [index, batch] of batches.entries()) {
      const rounds = quick ? 3 : 11;
      figures.push(
        ...(await measureCpu(batch, one, rounds)),
        ...(await measureWall(batch, two, rounds)),
      );
      progress.update({ stage: "Embedding", done: index + 1, total: batches.length });
    }
    await Promise.all([one.close(), two.close()]);
    return {
      figures,
      notes: [
        `${count} passages or sentences of the two documents a length; ours: folded text to vector through the`,
        "worker thread, a call a batch; the vectors were compared first. CPU time does not count other programs;",
        "it is taken with one thread, as two spin while they wait for each other. Wall: two threads on both sides.",
      ],
    };
  },
};

async function measureCpu(batch: TextsOfLength, by: Contenders, rounds: number): Promise<Figure[]> {
  const times = await interleave(variantsOf(batch, by, cpuTimed), rounds);
  const of = `${batch.length} characters, CPU`;
  return [
    figureOf(`${of}: ratio, tokenising in both`, ratios(times.pipeline, times.tokenising), {
      unit: "×",
      target: atMost(MAX_RATIO),
    }),
    figureOf(`${of}: ratio, reference tokenised before`, ratios(times.pipeline, times.bare), {
      unit: "×",
    }),
  ];
}

async function measureWall(
  batch: TextsOfLength,
  by: Contenders,
  rounds: number,
): Promise<Figure[]> {
  const times = await interleave(variantsOf(batch, by, timed), rounds);
  const perText = (ms: readonly number[]): number[] => ms.map((each) => each / batch.texts.length);
  const of = `${batch.length} characters, wall`;
  return [
    figureOf(`${of}: ratio, tokenising in both`, ratios(times.pipeline, times.tokenising), {
      unit: "×",
      target: atMost(MAX_RATIO),
    }),
    figureOf(`${of}: our pipeline, a text`, perText(times.pipeline), { unit: "ms" }),
    figureOf(`${of}: onnxruntime, a text`, perText(times.tokenising), { unit: "ms" }),
  ];
}

function variantsOf(
  { texts }: TextsOfLength,
  { pipeline, direct }: Contenders,
  measured: (work: () => Promise<unknown>) => Promise<number>,
) {
  const inputs = texts.map((text) => direct.tokenise(text));
  return {
    pipeline: () => measured(() => pipeline.embedPassages(texts)),
    tokenising: () =>
      measured(() => embedEach(texts, (text) => direct.embed(direct.tokenise(text)))),
    bare: () => measured(() => embedEach(inputs, (input) => direct.embed(input))),
  };
}

async function embedEach<T>(
  items: readonly T[],
  embed: (item: T) => Promise<Float32Array>,
): Promise<void> {
  for (const item of items) await embed(item);
}
