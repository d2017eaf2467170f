import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type { PublicSearchResult } from "../domain/public-answer.ts";
import type { Assistant } from "../ports/assistant.ts";

const DEFAULT_LIMIT = 5;

/** What is known of a passage beside its words: enough to cite it, and to verify what is claimed of it. */
export type PassageMetadata = Omit<PublicSearchResult, "quote" | "trace">;

export interface YijuRetrieverFields extends BaseRetrieverInput {
  readonly assistant: Pick<Assistant, "search">;
  /** At most this many passages (default: 5). */
  readonly limit?: number;
  readonly filter?: PassageFilter;
}

/**
 * Our search as LangChain's `BaseRetriever`. A document's `pageContent` is the verbatim quote; its metadata has the
 * locator and the spans, which point into the stored text of `documentId`.
 */
export class YijuRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ["yiju", "retrievers"];
  readonly #assistant: Pick<Assistant, "search">;
  readonly #limit: number;
  readonly #filter: PassageFilter;

  constructor({ assistant, limit = DEFAULT_LIMIT, filter = {}, ...fields }: YijuRetrieverFields) {
    super(fields);
    this.#assistant = assistant;
    this.#limit = limit;
    this.#filter = filter;
  }

  static override lc_name(): string {
    return "YijuRetriever";
  }

  /** Best first. */
  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const search = { query, limit: this.#limit, filter: this.#filter };
    return (await this.#assistant.search(search)).map(documentOf);
  }
}

function documentOf(result: PublicSearchResult): Document<PassageMetadata> {
  const metadata = Object.fromEntries(
    Object.entries(result).filter(([name]) => name !== "quote" && name !== "trace"),
  );
  // SAFETY: all of the result but for these two
  return new Document({
    id: `${result.documentId}#${result.locator}`,
    pageContent: result.quote,
    metadata: metadata as PassageMetadata,
  });
}
