import type { DraftCitation, Script } from "./answer.ts";
import type { RecordedQuestion } from "./answer-contents.ts";
import type { DraftEnd, Drafter } from "./answer-trace.ts";
import type { RecordedPlace } from "./answer-facts.ts";
import type { PassageFilter } from "./passage-filter.ts";

/** A draft as it was recorded: what plays it back needs. */
export interface RecordedDraft {
  readonly drafter: Drafter;
  readonly end: DraftEnd;
  readonly claims: readonly {
    /** As drafted, then as repaired. */
    readonly wordings: readonly {
      readonly text: string;
      readonly citations: readonly DraftCitation[];
      readonly verdict: "grounded" | "ungrounded" | "undecided";
      readonly support: number | null;
      readonly failedChecks: readonly { readonly check: string; readonly detail: string }[];
    }[];
  }[];
}

/** What was shown of a passage. */
interface RecordedQuote {
  readonly quote: string;
}

/** What a purge takes away. */
export interface RecordedContents {
  readonly keyId: string | null;
  readonly question: RecordedQuestion;
  /** Null where there was one that was not kept. */
  readonly history:
    readonly { readonly role: "user" | "assistant"; readonly content: string }[] | null;
  readonly script: "auto" | "hant" | "hans";
  readonly filter: PassageFilter;
  readonly collections: readonly string[] | null;
  /** As it was sent, without the question. */
  readonly answer: Readonly<Record<string, unknown>> & {
    readonly answer: string;
    readonly citations: readonly RecordedQuote[];
    /** Null where it was answered. */
    readonly refusal: { readonly nearest: readonly RecordedQuote[] } | null;
  };
  readonly drafts: readonly RecordedDraft[];
}

/** An answer as its record tells it. */
export interface RecordedAnswer {
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly answerId: string;
  readonly requestId: string | null;
  readonly channel: string | null;
  /** SHA-256 of the description of what answered. */
  readonly program: string;
  readonly status: "answered" | "refused";
  /** Null where it was answered. */
  readonly reason: string | null;
  /** That of the answer. */
  readonly script: Script;
  readonly evidence: number;
  readonly answerer: { readonly kind: "extractive" | "generated"; readonly model: string };
  readonly generation: string;
  readonly corpusSha256: string;
  readonly cited: readonly RecordedPlace[];
  readonly nearest: readonly RecordedPlace[];
  readonly totalMs: number;
  /** Null once it was purged. */
  readonly contents: RecordedContents | null;
}
