import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../data-directory/sync-folder.ts";
import { writeFlushed } from "../data-directory/write-flushed.ts";
import { AppError } from "../domain/errors.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import { writingTo } from "../domain/storage-problem.ts";
import type { DocumentDetails, StoredDocument } from "../domain/stored-document.ts";
import { byVersionNumber } from "../domain/version-id.ts";
import type { DocumentShelf, NewDocument } from "../ports/document-shelf.ts";
import { parseStoredDocument, renderStoredDocument } from "./stored-document-file.ts";
import { createKeptListing } from "./kept-listing.ts";
import { folderNameOf } from "./folder-name.ts";
import { HeldDocuments } from "./held-documents.ts";

/** What a document's folder holds. */
export const RECORD = "document.json";
const TEXT = "text.txt";
const ORIGINAL = "original";

/** Folders that are being written or taken away; whoever holds the writer's lock may delete those of others. */
const SCRATCH = ".scratch-";

/** Documents on disk, a folder each. */
export interface DocumentFiles extends DocumentShelf {
  /**
   * For the holder of the writer's lock: deletes what a process that died has left half done, and keeps in memory what
   * is known of all documents until it is let go, since nobody else changes them meanwhile.
   */
  hold(): Promise<void>;
  letGo(): void;
}

/** How many records are read at a time. */
const READ_AT_ONCE = 32;

export function createDocumentFiles(directory: string): DocumentFiles {
  const folderOf = (id: string): string => join(directory, folderNameOf(id));
  let held: HeldDocuments | undefined;
  const readKept = createKeptListing(directory, () => readAll(directory));
  const heldNow = async (): Promise<HeldDocuments> => held ?? new HeldDocuments(await readKept());
  return {
    list: async () => (held?.all() ?? (await readKept())).toSorted(byId),
    async find(id) {
      if (held !== undefined) return held.find(id);
      const bytes = await readFile(join(folderOf(id), RECORD)).catch(ifAbsent(undefined));
      return bytes && parseStoredDocument(bytes.toString(), folderOf(id));
    },
    successorsOf: async (id) => (await heldNow()).successorsOf(id).sort(byId),
    withSource: async (sha256) => (await heldNow()).withSource(sha256).sort(byId),
    named: async (id) =>
      (await heldNow()).named(id).sort((a, b) => byVersionNumber(a.meta, b.meta)),
    readText: async (id) => (await readPart(join(folderOf(id), TEXT))).toString(),
    readOriginal: (id) => readPart(join(folderOf(id), ORIGINAL)),
    async write(document) {
      const folder = folderOf(document.document.meta.id);
      await writingTo(directory, () => writeWhole(directory, folder, document));
      held?.put(document.document);
    },
    async edit(document, details) {
      const edited = withDetails(document, details);
      const json = renderStoredDocument(edited);
      if (json === renderStoredDocument(document)) return document;
      await writingTo(directory, () => replaceRecord(directory, folderOf(document.meta.id), json));
      held?.put(edited);
      return edited;
    },
    async remove(id) {
      await takeAway(directory, folderOf(id));
      await syncFolder(directory);
      held?.remove(id);
    },
    async hold() {
      await clearUp(directory);
      held = new HeldDocuments(await readAll(directory));
    },
    letGo: () => {
      held = undefined;
    },
  };
}

async function readAll(directory: string): Promise<StoredDocument[]> {
  const names = await namesIn(directory);
  const documents: StoredDocument[] = [];
  for (let at = 0; at < names.length; at += READ_AT_ONCE) {
    const folders = names.slice(at, at + READ_AT_ONCE).map((name) => join(directory, name));
    documents.push(...(await Promise.all(folders.map(readRecord))));
  }
  return documents;
}

async function clearUp(directory: string): Promise<void> {
  for (const name of (await readdir(directory).catch(ifAbsent(undefined))) ?? []) {
    if (!name.startsWith(SCRATCH)) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function writeWhole(
  directory: string,
  folder: string,
  { document, text, original }: NewDocument,
): Promise<void> {
  const scratch = join(directory, `${SCRATCH}${randomUUID()}`);
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  await writeSynced(join(scratch, TEXT), text);
  await writeSynced(join(scratch, ORIGINAL), original);
  await writeSynced(join(scratch, RECORD), renderStoredDocument(document));
  await syncFolder(scratch);
  await takeAway(directory, folder);
  await rename(scratch, folder);
  await syncFolder(directory);
}

async function replaceRecord(directory: string, folder: string, json: string): Promise<void> {
  // beside the documents, so that whoever has listed them sees that something changed
  const scratch = join(directory, `${SCRATCH}${randomUUID()}`);
  await writeSynced(scratch, json);
  await rename(scratch, join(folder, RECORD));
  await syncFolder(folder);
}

/** Under a scratch name first, so that no half of it is ever found. */
async function takeAway(directory: string, folder: string): Promise<void> {
  const doomed = join(directory, `${SCRATCH}${randomUUID()}`);
  await rename(folder, doomed).catch(ifAbsent(undefined));
  await rm(doomed, { recursive: true, force: true });
}

function byId({ meta: one }: StoredDocument, { meta: other }: StoredDocument): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** What somebody says takes the place of what was inferred. */
function withDetails(document: StoredDocument, details: DocumentDetails): StoredDocument {
  const given = Object.entries(details);
  const fields = new Set(given.map(([field]) => field));
  return {
    ...document,
    meta: { ...document.meta, ...Object.fromEntries(given) },
    inferred: Object.fromEntries(
      Object.entries(document.inferred).filter(([field]) => !fields.has(field)),
    ),
  };
}

/** The names of the folders that hold a document each. */
export async function namesIn(directory: string): Promise<string[]> {
  const entries =
    (await readdir(directory, { withFileTypes: true }).catch(ifAbsent(undefined))) ?? [];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}

async function readRecord(folder: string): Promise<StoredDocument> {
  return parseStoredDocument((await readPart(join(folder, RECORD))).toString("utf8"), folder);
}

async function readPart(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `${path} of an added document cannot be read; restore it from a backup, or remove its folder`,
      { cause },
    );
  }
}

async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFlushed(path, content);
  } catch (cause) {
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `${path} cannot be written; check that the folder can be written and the disk has room`,
      { cause },
    );
  }
}
