import { createHash } from "node:crypto";
import type { DocumentMeta } from "../domain/document.ts";
import type { Generation } from "../ports/passage-index.ts";
import { addDocuments } from "./add-documents.ts";
import type { BuildIndexOptions, DocumentStream } from "./build-index.ts";
import { indexFingerprints } from "./index-fingerprints.ts";
import { publishBuild } from "./publish-build.ts";

/** One of several shares of a corpus, each for a machine of its own: 1 to `of`. */
export interface CorpusPart {
  readonly number: number;
  readonly of: number;
}

export interface BuildPartOptions extends Omit<BuildIndexOptions, "documents" | "force"> {
  /** The documents of this part. */
  readonly documents: DocumentStream;
  /** Of the whole corpus. */
  readonly documentCount: number;
  readonly contentId: string;
}

/** What became of a part: others are still missing, or it was the last and everything is published. */
export type PartReport =
  | { readonly kind: "waiting"; readonly written: number }
  | { readonly kind: "published"; readonly generation: Generation };

/** Whether a document belongs to a part: by the hash of its id, so that every machine says the same. */
export function isInPart({ id }: DocumentMeta, { number, of }: CorpusPart): boolean {
  return createHash("sha256").update(id).digest().readUInt32BE(0) % of === number - 1;
}

/** Writes one part of a corpus into a build that others write to as well; whoever is last publishes it. */
export async function buildPart(options: BuildPartOptions): Promise<PartReport> {
  const { documents, embedder, publisher, contentId, documentCount, signal, onProgress } = options;
  const total = documents.totalChars;
  const writer = await publisher.begin(indexFingerprints(embedder), { contentId });
  try {
    await addDocuments(writer, documents, {
      embedder,
      signal,
      onProgress: (done) => onProgress?.({ stage: "embed", done, total }),
    });
    const written = await writer.written();
    if (written < documentCount) {
      await writer.abort();
      return { kind: "waiting", written };
    }
    const generation = await publishBuild(writer, {
      publisher,
      retention: options.retention,
      signal,
      onProgress: (done, all) => onProgress?.({ stage: "write", done, total: all }),
    });
    return { kind: "published", generation };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
