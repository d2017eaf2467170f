import { createPacer } from "../scheduling/pacer.ts";
import type { SealOptions } from "../ports/index-publisher.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import { FILES } from "./generation-files.ts";
import type { PlannedPassage } from "./generation-plan.ts";
import type { ManifestFile } from "./manifest.ts";
import { passageRuns, placeOf, type PassageSources } from "./passage-runs.ts";
import { SectionWriter, writeArray } from "./section-writer.ts";
import { layOutStrings } from "./string-table.ts";
import { encodeUnitVectors } from "../index-format/unit-int8.ts";

/** Writes passages, vectors and sentence vectors in the order of the plan, with their offsets. */
export async function writePassages(
  directory: string,
  passages: readonly PlannedPassage[],
  options: { readonly sources: PassageSources } & SealOptions,
): Promise<{ readonly files: readonly ManifestFile[]; readonly sentenceCount: number }> {
  const writers = {
    lines: await SectionWriter.create(directory, FILES.passages),
    vectors: await SectionWriter.create(directory, FILES.vectors),
    smallVectors: await SectionWriter.create(directory, FILES.smallVectors),
    sentences: await SectionWriter.create(directory, FILES.sentenceVectors),
  };
  try {
    const { lineStarts, sentenceStarts } = await copyPassages(writers, passages, options);
    const files = [
      await writers.lines.finish(),
      await writers.vectors.finish(),
      await writers.smallVectors.finish(),
      await writers.sentences.finish(),
      await writeArray(directory, FILES.passageOffsets, lineStarts),
      await writeArray(directory, FILES.sentenceStarts, sentenceStarts),
    ];
    return { files, sentenceCount: sentenceStarts[passages.length] ?? 0 };
  } finally {
    for (const writer of Object.values(writers)) await writer.close();
  }
}

async function copyPassages(
  {
    lines,
    vectors,
    smallVectors,
    sentences,
  }: Readonly<Record<"lines" | "vectors" | "smallVectors" | "sentences", SectionWriter>>,
  passages: readonly PlannedPassage[],
  { sources, signal }: { readonly sources: PassageSources } & SealOptions,
): Promise<{ readonly lineStarts: Float64Array; readonly sentenceStarts: Uint32Array }> {
  const lineStarts = new Float64Array(passages.length + 1);
  const sentenceStarts = new Uint32Array(passages.length + 1);
  const pacer = createPacer();
  let ordinal = 0;
  for (const { records, start, end } of passageRuns(passages, sources)) {
    const range = records.range(start, end);
    await lines.write(range.lines);
    await vectors.write(bytesOf(range.vectors));
    const dimensions = range.vectors.length / (end - start);
    await smallVectors.write(bytesOf(encodeUnitVectors(range.vectors, dimensions)));
    await sentences.write(bytesOf(range.sentences));
    for (let index = start; index < end; index++, ordinal++) {
      lineStarts[ordinal + 1] = (lineStarts[ordinal] ?? 0) + records.lineBytes(index);
      sentenceStarts[ordinal + 1] = (sentenceStarts[ordinal] ?? 0) + records.sentenceCount(index);
    }
    if (pacer.isDue()) await pacer.turn();
    throwIfCancelled(signal, "writing the index");
  }
  return { lineStarts, sentenceStarts };
}

function bytesOf({ buffer }: Float32Array<ArrayBuffer> | Int8Array<ArrayBuffer>): Uint8Array {
  return new Uint8Array(buffer);
}

/** Writes the passages' ids and documents. */
export async function writePassageTables(
  directory: string,
  passages: readonly PlannedPassage[],
): Promise<ManifestFile[]> {
  const ids = await layOutStrings(passages.map(({ passageId }) => passageId));
  const documents = Uint32Array.from(passages, ({ document }) => document);
  return [
    await writeArray(directory, FILES.passageIdUnits, ids.units),
    await writeArray(directory, FILES.passageIdOffsets, ids.offsets),
    await writeArray(directory, FILES.passageDocuments, documents),
  ];
}

/** The passages' vectors in the order of the plan. */
export function* readVectors(
  passages: readonly PlannedPassage[],
  sources: PassageSources,
  onProgress: SealOptions["onProgress"],
): Generator<Float32Array> {
  for (const [ordinal, passage] of passages.entries()) {
    const { records, index } = placeOf(passage, sources);
    yield records.vector(index);
    onProgress?.(ordinal + 1, passages.length);
  }
}
