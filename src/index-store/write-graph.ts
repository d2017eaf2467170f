import { join } from "node:path";
import type { SealOptions } from "../ports/index-publisher.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import { FILES } from "./generation-files.ts";
import type { GenerationPlan } from "./generation-plan.ts";
import { planExtension, type GraphExtension } from "./graph-extension.ts";
import { labelCountOf } from "./graph-labels.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import { describeFile, writeArray } from "./section-writer.ts";
import type { StoredGeneration } from "./stored-generation.ts";
import type { PassageSources } from "./passage-runs.ts";
import { readVectors } from "./write-passages.ts";

export interface GraphMaterial {
  readonly directory: string;
  readonly plan: GenerationPlan;
  readonly sources: PassageSources;
  readonly base: StoredGeneration | null;
  readonly graphs: VectorGraphs;
  readonly dimensions: number;
  readonly options: SealOptions;
}

interface WrittenGraph {
  readonly files: readonly ManifestFile[];
  /** Undefined for a graph that was built whole. */
  readonly graph: Manifest["graph"];
}

/**
 * Writes the graph of a generation: a copy of the one before with what changed, where that is little of it, which takes
 * the time of copying the file and half a millisecond for each new passage; else the whole of it, at half a millisecond
 * for each passage.
 */
export async function writeGraph(material: GraphMaterial): Promise<WrittenGraph> {
  const { directory, plan, sources, base, graphs, dimensions, options } = material;
  if (plan.passages.length === 0) return { files: [], graph: undefined };
  const file = join(directory, FILES.graph);
  const extension = await planExtension(plan, base, sources.draft);
  if (extension === undefined || base === null) {
    await graphs.build(readVectors(plan.passages, sources, options.onProgress), {
      file,
      count: plan.passages.length,
      dimensions,
      signal: options.signal,
    });
    return { files: [await describeFile(directory, FILES.graph)], graph: undefined };
  }
  return extendGraph(extension, base, material);
}

async function extendGraph(
  { labels, removed, added, builtWhole }: GraphExtension,
  base: StoredGeneration,
  { directory, plan, sources, graphs, dimensions, options }: GraphMaterial,
): Promise<WrittenGraph> {
  const passages = added.flatMap((ordinal) => plan.passages[ordinal] ?? []);
  const before = {
    file: join(base.directory, FILES.graph),
    count: labelCountOf(base),
    dimensions,
  };
  await graphs.extend(before, {
    file: join(directory, FILES.graph),
    removed,
    vectors: readVectors(passages, sources, options.onProgress),
    count: labels.length,
    signal: options.signal,
  });
  const files = [
    await describeFile(directory, FILES.graph),
    await writeArray(directory, FILES.graphLabels, labels),
  ];
  return { files, graph: { labels: labels.length, builtWhole } };
}
