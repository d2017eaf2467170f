import { join } from "node:path";
import type { SealOptions } from "../ports/index-publisher.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import type { GenerationDraft } from "./generation-draft.ts";
import { FILES } from "./generation-files.ts";
import type { GenerationPlan } from "./generation-plan.ts";
import { invertTokens } from "./invert-tokens.ts";
import { readLexicalSections, writeLexicalSections } from "./lexical-files.ts";
import type { ManifestFile } from "./manifest.ts";
import { describeFile } from "./section-writer.ts";
import type { StoredGeneration } from "./stored-generation.ts";
import { textSources, writeDocuments } from "./write-documents.ts";
import {
  readVectors,
  writePassages,
  writePassageTables,
  type PassageSources,
} from "./write-passages.ts";

/** Where a generation is written, and what it is made of. */
export interface GenerationMaterial {
  readonly directory: string;
  readonly plan: GenerationPlan;
  readonly draft: GenerationDraft;
  readonly base: StoredGeneration | null;
  readonly graphs: VectorGraphs;
  readonly options: SealOptions;
}

export interface WrittenGeneration {
  readonly files: readonly ManifestFile[];
  readonly dimensions: number;
  readonly sentenceCount: number;
}

/** Writes and syncs every file of a generation but its manifest. */
export async function writeGeneration(material: GenerationMaterial): Promise<WrittenGeneration> {
  const { directory, draft, base, plan, options } = material;
  const sources = { draft: await draft.open(), base: base?.passages ?? null };
  try {
    const texts = textSources(draft.textsFile, base?.directory);
    const documents = await writeDocuments(directory, plan.documents, texts);
    const { files, sentenceCount } = await writePassages(directory, plan.passages, {
      sources,
      ...options,
    });
    const tables = await writePassageTables(directory, plan.passages);
    const lexical = await writeLexicalSections(directory, await invert(material));
    const dimensions = draft.dimensions === 0 ? (base?.manifest.dimensions ?? 0) : draft.dimensions;
    const graph = await writeGraph(material, sources, dimensions);
    return {
      files: [...documents, ...files, ...tables, ...lexical, ...graph],
      dimensions,
      sentenceCount,
    };
  } finally {
    sources.draft.close();
  }
}

async function invert({ draft, base, plan }: GenerationMaterial): ReturnType<typeof invertTokens> {
  const keepsAny = plan.passages.some(({ previous }) => previous >= 0);
  const previous = keepsAny && base !== null ? await readLexicalSections(base.directory) : null;
  return invertTokens(draft.tokens, previous, {
    collected: Int32Array.from(plan.passages, ({ collected }) => collected),
    previous: Int32Array.from(plan.passages, (passage) => passage.previous),
  });
}

// The whole graph is built anew: 0.5 ms a passage, and the same passages give the same bytes.
async function writeGraph(
  { directory, plan, graphs, options }: GenerationMaterial,
  sources: PassageSources,
  dimensions: number,
): Promise<ManifestFile[]> {
  if (plan.passages.length === 0) return [];
  await graphs.build(readVectors(plan.passages, sources, options.onProgress), {
    file: join(directory, FILES.graph),
    count: plan.passages.length,
    dimensions,
    signal: options.signal,
  });
  return [await describeFile(directory, FILES.graph)];
}
