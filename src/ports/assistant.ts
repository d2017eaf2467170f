import type { Script } from "../domain/answer.ts";
import type { AnswerTrace } from "../domain/answer-trace.ts";
import type { DocumentMeta, Jurisdiction, SourceDocument } from "../domain/document.ts";
import type { PassageFilter } from "../domain/passage-filter.ts";
import type {
  NearestPassage,
  PublicAnswer,
  PublicCitation,
  PublicClaim,
  PublicSearchResult,
} from "../domain/public-answer.ts";
import type { OfferedAnswer, PublicVerdict } from "../domain/verification.ts";
import type { Generation } from "./passage-index.ts";

export interface HistoryTurn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

export interface Question {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  readonly script: "auto" | Script;
  readonly filter: PassageFilter;
}

export interface SearchQuery {
  readonly query: string;
  /** At most this many results. */
  readonly limit: number;
  readonly filter: PassageFilter;
}

/**
 * What is known of an answer before all of it is: first the retrieved passages, once; then each claim when it has
 * been verified, with the citations that it names. A claim is never taken back.
 */
export type AnswerProgress =
  | { readonly kind: "passages"; readonly passages: readonly NearestPassage[] }
  | {
      readonly kind: "claim";
      /** The jurisdiction that a comparison looks at; null where the question compares none. */
      readonly jurisdiction: Jurisdiction | null;
      readonly claim: PublicClaim;
      readonly citations: readonly PublicCitation[];
    };

/** Work goes on when the promise resolves, and ends with its rejection. */
export type AnswerListener = (progress: AnswerProgress) => Promise<void>;

/** How a question came in. */
export type AnswerChannel = "http" | "batch" | "chat-completions" | "mcp" | "cli";

/** On whose behalf a question is asked, for the record of its answer. */
export interface AskContext {
  readonly channel: AnswerChannel;
  /** As `X-Request-Id` tells it; null outside HTTP. */
  readonly requestId: string | null;
  /** Null where no key was shown. */
  readonly keyId: string | null;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly listener?: AnswerListener | undefined;
  readonly context?: AskContext | undefined;
}

/**
 * What Yiju does for whoever asks, whatever the protocol. Every method works on the generation that is
 * current when it is called, rejects with INDEX_MISSING before there is one, and with CANCELLED once
 * `signal` is aborted.
 */
export interface Assistant {
  answer(question: Question, options?: AskOptions): Promise<PublicAnswer>;
  search(query: SearchQuery, signal?: AbortSignal): Promise<readonly PublicSearchResult[]>;
  /** The guard by itself: a verdict for each claim, in order. */
  verify(offered: OfferedAnswer, signal?: AbortSignal): Promise<readonly PublicVerdict[]>;
  /** Ordered by id. */
  listDocuments(): Promise<readonly DocumentMeta[]>;
  /** Rejects with DOCUMENT_UNKNOWN. */
  getDocument(documentId: string): Promise<SourceDocument>;
  generation(): Promise<Generation>;
}

/** An answer and how it came about; the trace is for records and is never sent to whoever asked. */
export interface TracedAnswer {
  readonly answer: PublicAnswer;
  readonly trace: AnswerTrace;
}

/** An assistant that also tells how its answers came about: what a recorder is put around. */
export interface TracingAssistant extends Assistant {
  answerWithTrace(question: Question, options?: AskOptions): Promise<TracedAnswer>;
}
