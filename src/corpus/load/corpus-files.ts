import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../domain/errors.ts";

/** A file of a corpus folder that holds a document. */
export interface CorpusFile {
  /** Path under the folder, with `/`. */
  readonly path: string;
  /** The path without extension, `/` written `~`. */
  readonly id: string;
}

/** What a corpus folder holds, ordered by path. */
export interface CorpusListing {
  readonly documents: readonly CorpusFile[];
  readonly hasManifest: boolean;
  /** Files that are no documents, by path. */
  readonly ignored: readonly string[];
}

export const MANIFEST_NAME = "manifest.json";
const NO_DOCUMENTS = new Set(["README.md", MANIFEST_NAME, "terms.json", "english-words.json"]);

/**
 * Lists .md and .txt files, at any depth. Hidden files and folders, and README.md, manifest.json and
 * terms.json of the folder itself, are passed over; other files are listed as ignored.
 */
export async function listCorpusFiles(directory: string): Promise<CorpusListing> {
  const paths = await readTree(directory);
  const documents: CorpusFile[] = [];
  const ignored: string[] = [];
  for (const path of paths.sort(compare)) {
    if (NO_DOCUMENTS.has(path) || path.split("/").some((part) => part.startsWith("."))) continue;
    if (/\.(?:md|txt)$/.test(path)) documents.push({ path, id: idOf(path) });
    else ignored.push(path);
  }
  refuseSharedIds(documents);
  return { documents, hasManifest: paths.includes(MANIFEST_NAME), ignored };
}

/** Reads a file; what cannot be read is CORPUS_UNREADABLE. */
export async function readCorpusFile(directory: string, path: string): Promise<Buffer> {
  try {
    return await readFile(join(directory, path));
  } catch (cause) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `cannot read ${join(directory, path)}; check that it is a file that may be read`,
      { cause },
    );
  }
}

async function readTree(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relativeTo(directory, join(entry.parentPath, entry.name)));
  } catch (cause) {
    throw new AppError(
      "CORPUS_UNREADABLE",
      `cannot read the corpus folder ${directory}; check that it exists and may be read`,
      { cause },
    );
  }
}

function relativeTo(directory: string, path: string): string {
  return path.slice(join(directory, "/").length).replaceAll("\\", "/");
}

function idOf(path: string): string {
  return path.replace(/\.[^./]+$/, "").replaceAll("/", "~");
}

function refuseSharedIds(documents: readonly CorpusFile[]): void {
  const byId = new Map<string, string>();
  for (const { id, path } of documents) {
    const other = byId.get(id);
    if (other !== undefined) {
      throw new AppError(
        "CORPUS_UNREADABLE",
        `${other} and ${path} would both have the id "${id}"; rename one of them`,
      );
    }
    byId.set(id, path);
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
