import type { GuardSettings } from "../grounding/check-text.ts";
import type { AnswerWriter } from "../ports/answer-writer.ts";
import type { Clock } from "../ports/clock.ts";
import type { FollowUpReader } from "../ports/follow-up-reader.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import type { Tracer } from "../ports/tracer.ts";
import type { Retriever } from "../retrieval/create-retriever.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import type { TermSources } from "./term-sources.ts";

/** What one question needs on its way to a public answer. */
export interface AnswerDependencies {
  readonly index: PassageIndex;
  readonly retriever: Retriever;
  readonly termSources: TermSources;
  readonly evidenceModel: EvidenceModel;
  readonly reader: Reader | null;
  /** Null: answers quote. */
  readonly writer: AnswerWriter | null;
  readonly followUps: FollowUpReader;
  readonly guard: GuardSettings;
  /** Told when a check of a claim failed itself. */
  readonly onUndecided: (cause: Error) => void;
  /** Left out: nobody is told of the guard's work. */
  readonly tracer?: Pick<Tracer, "within"> | undefined;
  readonly clock: Clock;
  readonly newId: () => string;
}
