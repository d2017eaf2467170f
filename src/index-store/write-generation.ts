import type { SealOptions } from "../ports/index-publisher.ts";
import type { VectorGraphs } from "../ports/vector-graph.ts";
import type { GenerationDraft } from "./generation-draft.ts";
import type { GenerationPlan } from "./generation-plan.ts";
import { invertTokens } from "./invert-tokens.ts";
import { readLexicalSections, writeLexicalSections } from "./lexical-files.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import type { StoredGeneration } from "./stored-generation.ts";
import { textSources, writeDocuments } from "./write-documents.ts";
import { writeGraph } from "./write-graph.ts";
import { writePassages, writePassageTables } from "./write-passages.ts";

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
  readonly graph: Manifest["graph"];
}

/** Writes and syncs every file of a generation but its manifest. */
export async function writeGeneration(material: GenerationMaterial): Promise<WrittenGeneration> {
  const { directory, draft, base, plan, graphs, options } = material;
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
    const written = await writeGraph({
      directory,
      plan,
      sources,
      base,
      graphs,
      dimensions,
      options,
    });
    return {
      files: [...documents, ...files, ...tables, ...lexical, ...written.files],
      dimensions,
      sentenceCount,
      graph: written.graph,
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
