import { randomUUID } from "node:crypto";
import { Document, type DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { VectorStore } from "@langchain/core/vectorstores";
import { HnswGraph } from "./hnsw-graph.ts";
import { readVectorStore, writeVectorStore } from "./saved-vector-store.ts";

interface StoredDocument {
  readonly id: string;
  readonly document: DocumentInterface;
}

interface HnswVectorStoreParts {
  readonly graph: HnswGraph;
  readonly documents?: ReadonlyMap<number, StoredDocument>;
}

/**
 * LangChain's `VectorStore` over hnswlib: cosine similarity of unit vectors, filters by document, deletion, and
 * a save that is checked when it is loaded. Scores are similarities, higher is nearer.
 */
export class HnswVectorStore extends VectorStore {
  declare FilterType: (document: DocumentInterface) => boolean;
  readonly #graph: HnswGraph;
  readonly #documents: Map<number, StoredDocument>;
  readonly #labels = new Map<string, number>();

  constructor(embeddings: EmbeddingsInterface, { graph, documents }: HnswVectorStoreParts) {
    super(embeddings, {});
    this.#graph = graph;
    this.#documents = new Map(documents);
    for (const [label, { id }] of this.#documents) this.#labels.set(id, label);
  }

  override _vectorstoreType(): string {
    return "hnsw";
  }

  override async addDocuments(
    documents: DocumentInterface[],
    options?: { readonly ids?: readonly string[] },
  ): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map((each) => each.pageContent));
    return this.addVectors(vectors, documents, options);
  }

  /** An id that is already there is replaced; without ids, the documents' own or new ones are used. */
  override addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { readonly ids?: readonly string[] },
  ): Promise<string[]> {
    if (vectors.length !== documents.length)
      throw new RangeError(`${vectors.length} vectors for ${documents.length} documents`);
    const ids = documents.map((document, index) => {
      const id = options?.ids?.[index] ?? document.id ?? randomUUID();
      this.#remove(id);
      const label = this.#graph.size;
      this.#graph.add(vectors[index] ?? [], label);
      this.#documents.set(label, { id, document });
      this.#labels.set(id, label);
      return id;
    });
    return Promise.resolve(ids);
  }

  /** Ids that are not there are passed over. */
  override delete(parameters: { readonly ids: readonly string[] }): Promise<void> {
    for (const id of parameters.ids) this.#remove(id);
    return Promise.resolve();
  }

  override similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this["FilterType"],
  ): Promise<[DocumentInterface, number][]> {
    const accepts = (label: number): boolean => {
      const stored = this.#documents.get(label);
      return stored !== undefined && (filter?.(stored.document) ?? true);
    };
    // of a filter that looks at documents nobody knows how much it keeps
    const found = this.#graph
      .search(query, k, { accepts, share: 0 })
      .flatMap(({ label, similarity }) => {
        const stored = this.#documents.get(label);
        return stored === undefined ? [] : [pair(stored, similarity)];
      });
    return Promise.resolve(found);
  }

  /** Writes the store into `directory`, replacing the one that is there in one step. */
  save(directory: string): Promise<void> {
    const documents = [...this.#documents].map(([label, { id, document }]) => ({
      id,
      label,
      pageContent: document.pageContent,
      metadata: document.metadata,
    }));
    return writeVectorStore(directory, { graph: this.#graph, documents });
  }

  /** @throws AppError INDEX_CORRUPT naming the file that is missing or damaged. */
  static async load(directory: string, embeddings: EmbeddingsInterface): Promise<HnswVectorStore> {
    const { graph, documents } = await readVectorStore(directory);
    const byLabel = new Map(
      documents.map(({ label, id, ...rest }) => [label, { id, document: new Document(rest) }]),
    );
    return new HnswVectorStore(embeddings, { graph, documents: byLabel });
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
    options: { readonly dimensions: number },
  ): Promise<HnswVectorStore> {
    const graph = HnswGraph.create(options.dimensions, documents.length);
    const store = new HnswVectorStore(embeddings, { graph });
    await store.addDocuments(documents);
    return store;
  }

  #remove(id: string): void {
    const label = this.#labels.get(id);
    if (label === undefined) return;
    this.#graph.delete(label);
    this.#labels.delete(id);
    this.#documents.delete(label);
  }
}

function pair({ document }: StoredDocument, similarity: number): [DocumentInterface, number] {
  return [document, similarity];
}
