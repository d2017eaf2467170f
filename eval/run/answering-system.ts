import type { SourceDocument } from "../../src/domain/document.ts";
import type { PublicAnswer, PublicSearchResult } from "../../src/domain/public-answer.ts";

/** What is measured: an assistant in this process, or a running server. */
export interface AnsweringSystem {
  /** "in process", or the server's address. */
  readonly name: string;
  /** Answers with the defaults of `POST /v1/answer`. */
  answer(question: string): Promise<PublicAnswer>;
  /** At most `limit` results, best first. */
  search(query: string, limit: number): Promise<readonly PublicSearchResult[]>;
  /** Every indexed document with its stored text, ordered by id. */
  documents(): Promise<readonly SourceDocument[]>;
  close(): Promise<void>;
}
