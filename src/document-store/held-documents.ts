import type { StoredDocument } from "../domain/stored-document.ts";
import { firstVersionId } from "../domain/version-id.ts";

/** What is known of documents, in memory, by id, by its first version's, by what each replaces and by the hash of its text. */
export class HeldDocuments {
  readonly #byId = new Map<string, StoredDocument>();
  readonly #successors = new Groups();
  readonly #sources = new Groups();
  readonly #names = new Groups();

  constructor(documents: Iterable<StoredDocument>) {
    for (const document of documents) this.put(document);
  }

  find(id: string): StoredDocument | undefined {
    return this.#byId.get(id);
  }

  /** In the order in which they were put in. */
  all(): StoredDocument[] {
    return Array.from(this.#byId.values());
  }

  successorsOf(id: string): StoredDocument[] {
    return this.#among(this.#successors.idsOf(id));
  }

  withSource(sha256: string): StoredDocument[] {
    return this.#among(this.#sources.idsOf(sha256));
  }

  /** Those whose id is `id` but for the version in it. */
  named(id: string): StoredDocument[] {
    return this.#among(this.#names.idsOf(id));
  }

  /** Takes the place of one of the same id. */
  put(document: StoredDocument): void {
    const { id, supersedes, sourceSha256 } = document.meta;
    this.remove(id);
    this.#byId.set(id, document);
    this.#successors.add(supersedes, id);
    this.#sources.add(sourceSha256, id);
    this.#names.add(firstVersionId(id), id);
  }

  remove(id: string): void {
    const meta = this.#byId.get(id)?.meta;
    if (meta === undefined) return;
    this.#byId.delete(id);
    this.#successors.delete(meta.supersedes, id);
    this.#sources.delete(meta.sourceSha256, id);
    this.#names.delete(firstVersionId(id), id);
  }

  #among(ids: readonly string[]): StoredDocument[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }
}

/** Ids by what they have in common; null is nothing. */
class Groups {
  readonly #ids = new Map<string, Set<string>>();

  idsOf(key: string): string[] {
    return [...(this.#ids.get(key) ?? [])];
  }

  add(key: string | null, id: string): void {
    if (key === null) return;
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
  }

  delete(key: string | null, id: string): void {
    if (key !== null) this.#ids.get(key)?.delete(id);
  }
}
