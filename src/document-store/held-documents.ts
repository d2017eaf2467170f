import type { StoredDocument } from "../domain/stored-document.ts";

/** What is known of documents, in memory, by id and by what each replaces. */
export class HeldDocuments {
  readonly #byId = new Map<string, StoredDocument>();
  readonly #successors = new Map<string, Set<string>>();

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
    const ids = [...(this.#successors.get(id) ?? [])];
    return ids.flatMap((each) => this.#byId.get(each) ?? []);
  }

  /** Takes the place of one of the same id. */
  put(document: StoredDocument): void {
    const { id, supersedes } = document.meta;
    this.remove(id);
    this.#byId.set(id, document);
    if (supersedes === null) return;
    const successors = this.#successors.get(supersedes) ?? new Set();
    this.#successors.set(supersedes, successors.add(id));
  }

  remove(id: string): void {
    const supersedes = this.#byId.get(id)?.meta.supersedes;
    this.#byId.delete(id);
    if (typeof supersedes === "string") this.#successors.get(supersedes)?.delete(id);
  }
}
