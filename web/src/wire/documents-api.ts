import type * as z from "zod/v4-mini";
import { differenceSchema, type Difference } from "./difference-schema.ts";
import {
  blocksSchema,
  documentListSchema,
  documentTextSchema,
  versionsSchema,
  type DocumentMeta,
  type ReadableDocument,
} from "./document-schema.ts";

/** What can be read of documents. Every method rejects with RequestFailure. */
export interface DocumentsApi {
  listDocuments(): Promise<readonly DocumentMeta[]>;
  /** Kept after the first time. */
  readDocument(documentId: string): Promise<ReadableDocument>;
  /** Lets go of the documents that were kept: the index is another now. */
  forgetDocuments(): void;
  /** First to last; a document that was never replaced is alone. */
  listVersions(documentId: string): Promise<readonly DocumentMeta[]>;
  compare(before: string, after: string): Promise<Difference>;
}

/** Reads what the server answers to GET at a path, as the schema has it. */
export type Get = <Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
) => Promise<z.output<Schema>>;

/** Reads documents through `get`, and keeps those that were read. */
export function createDocumentsApi(get: Get): DocumentsApi {
  const kept = new Map<string, Promise<ReadableDocument>>();

  async function fetchDocument(documentId: string): Promise<ReadableDocument> {
    const path = pathOf(documentId);
    const [{ text, ...meta }, { blocks }] = await Promise.all([
      get(path, documentTextSchema),
      get(`${path}/blocks`, blocksSchema),
    ]);
    return { meta, text, blocks };
  }

  return {
    listDocuments: async () => (await get("v1/documents", documentListSchema)).documents,
    readDocument(documentId) {
      const known = kept.get(documentId);
      if (known !== undefined) return known;
      const fetched = fetchDocument(documentId);
      kept.set(documentId, fetched);
      fetched.catch(() => kept.delete(documentId));
      return fetched;
    },
    forgetDocuments() {
      kept.clear();
    },
    listVersions: async (documentId) =>
      (await get(`${pathOf(documentId)}/versions`, versionsSchema)).versions,
    compare: (before, after) =>
      get(`${pathOf(before)}/diff?with=${encodeURIComponent(after)}`, differenceSchema),
  };
}

function pathOf(documentId: string): string {
  return `v1/documents/${encodeURIComponent(documentId)}`;
}
