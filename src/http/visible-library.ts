import type { Response } from "express";
import type { DocumentMeta } from "../domain/document.ts";
import { AppError } from "../domain/errors.ts";
import { passesFilter } from "../domain/passage-filter.ts";
import type { DocumentDetails, StoredDocument } from "../domain/stored-document.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import { principalOf } from "./principal.ts";
import { RequestInvalidError } from "./problem.ts";

/** What a caller may see and change of the added documents: those of their collections, and no others exist. */
export interface VisibleLibrary {
  /** Rejects with DOCUMENT_UNKNOWN. */
  requireVisible(id: string): Promise<DocumentMeta>;
  versions(id: string): Promise<readonly DocumentMeta[]>;
  find(id: string): Promise<StoredDocument | undefined>;
  /** The details; throws RequestInvalidError for collections beyond the caller's own. */
  permit(details: DocumentDetails): DocumentDetails;
  /** Rejects with DOCUMENT_UNKNOWN where the details name a document that the caller does not see. */
  requireNamed(details: DocumentDetails): Promise<void>;
}

export function visibleLibrary(library: DocumentLibrary, response: Response): VisibleLibrary {
  const { collections } = principalOf(response);
  const filter = collections === null ? {} : { collections };
  const isVisible = (meta: DocumentMeta): boolean => passesFilter(meta, filter);
  const shown = (meta: DocumentMeta): DocumentMeta =>
    collections === null
      ? meta
      : { ...meta, collections: meta.collections.filter((name) => collections.includes(name)) };

  async function requireVisible(id: string): Promise<DocumentMeta> {
    const found = (await library.listAll()).find((meta) => meta.id === id && isVisible(meta));
    if (found !== undefined) return shown(found);
    throw new AppError(
      "DOCUMENT_UNKNOWN",
      `No document has the id "${id}". GET /v1/documents lists the ids.`,
    );
  }

  return {
    requireVisible,
    async versions(id) {
      await requireVisible(id);
      return (await library.versions(id)).filter(isVisible).map(shown);
    },
    async find(id) {
      await requireVisible(id);
      return (await library.list()).find(({ meta }) => meta.id === id);
    },
    async requireNamed({ supersedes }) {
      if (typeof supersedes === "string") await requireVisible(supersedes);
    },
    permit(details) {
      const asked = details.collections ?? [];
      if (collections === null || asked.every((name) => collections.includes(name))) return details;
      throw new RequestInvalidError([
        { path: "collections", message: "must be among those of the key" },
      ]);
    },
  };
}
