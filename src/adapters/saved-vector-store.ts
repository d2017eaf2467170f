import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { HnswGraph } from "./hnsw-graph.ts";

const MANIFEST_FILE = "store.json";

const manifestSchema = z.object({
  dimensions: z.int().positive(),
  vectorCount: z.int().nonnegative(),
  graph: z.object({ file: z.string(), sha256: z.string() }),
  documents: z.object({ file: z.string(), sha256: z.string() }),
});

const documentsSchema = z.array(
  z.object({
    id: z.string(),
    label: z.int().nonnegative(),
    pageContent: z.string(),
    metadata: z.record(z.string(), z.unknown()),
  }),
);

/** A document of a vector store as it is written to disk. */
type SavedDocument = Readonly<z.infer<typeof documentsSchema>[number]>;

export interface SavedVectorStore {
  readonly graph: HnswGraph;
  readonly documents: readonly SavedDocument[];
}

/**
 * Writes a store under names made from its content and then switches to it by one rename of the manifest: a
 * save that is interrupted leaves the one before it.
 */
export async function writeVectorStore(directory: string, store: SavedVectorStore): Promise<void> {
  await mkdir(directory, { recursive: true });
  await store.graph.write(join(directory, "graph.new"));
  await writeFile(join(directory, "documents.new"), JSON.stringify(store.documents));
  const manifest: z.infer<typeof manifestSchema> = {
    dimensions: store.graph.dimensions,
    vectorCount: store.graph.size,
    graph: await nameByContent(directory, "graph"),
    documents: await nameByContent(directory, "documents"),
  };
  await writeFile(join(directory, "manifest.new"), JSON.stringify(manifest));
  await rename(join(directory, "manifest.new"), join(directory, MANIFEST_FILE));
  const kept = new Set([MANIFEST_FILE, manifest.graph.file, manifest.documents.file]);
  for (const name of await readdir(directory)) {
    if (/^(graph|documents)-/.test(name) && !kept.has(name)) await rm(join(directory, name));
  }
}

/** @throws AppError INDEX_CORRUPT naming the file that is missing or does not match its checksum. */
export async function readVectorStore(directory: string): Promise<SavedVectorStore> {
  const text = (await readSaved(join(directory, MANIFEST_FILE))).toString();
  const manifest = manifestSchema.parse(JSON.parse(text));
  await readChecked(directory, manifest.graph);
  const documents = await readChecked(directory, manifest.documents);
  const graph = await HnswGraph.load({
    file: join(directory, manifest.graph.file),
    count: manifest.vectorCount,
    dimensions: manifest.dimensions,
  });
  return { graph, documents: documentsSchema.parse(JSON.parse(documents.toString())) };
}

interface NamedFile {
  readonly file: string;
  readonly sha256: string;
}

async function nameByContent(directory: string, kind: string): Promise<NamedFile> {
  const sha256 = sha256Of(await readFile(join(directory, `${kind}.new`)));
  const file = `${kind}-${sha256.slice(0, 16)}`;
  await rename(join(directory, `${kind}.new`), join(directory, file));
  return { file, sha256 };
}

async function readChecked(directory: string, { file, sha256 }: NamedFile): Promise<Buffer> {
  const bytes = await readSaved(join(directory, file));
  if (sha256Of(bytes) === sha256) return bytes;
  throw new AppError(
    "INDEX_CORRUPT",
    `${join(directory, file)} does not match its checksum in ${MANIFEST_FILE}; save the store again`,
  );
}

async function readSaved(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    const message = `${path} of the vector store cannot be read; save the store again`;
    throw new AppError("INDEX_CORRUPT", message, { cause });
  });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
