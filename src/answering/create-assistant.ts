import type { SourceDocument } from "../domain/document.ts";
import { RULE_FOLLOW_UPS } from "../dialogue/rule-follow-ups.ts";
import { createGuard } from "../grounding/create-guard.ts";
import type { SupportModel } from "../grounding/support-score.ts";
import type { AnswerWriter } from "../ports/answer-writer.ts";
import type { TracingAssistant } from "../ports/assistant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { FollowUpReader } from "../ports/follow-up-reader.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import type { SupportChecker } from "../ports/support-checker.ts";
import type { Tracer } from "../ports/tracer.ts";
import { createRetriever } from "../retrieval/create-retriever.ts";
import { readQuestionTerms } from "../retrieval/question-terms.ts";
import type { TermGroup } from "../text/term-groups.ts";
import type { TermStatistics } from "../text/term-statistics.ts";
import { answerQuestion } from "./answer-question.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import { preferCurrent } from "./prefer-current.ts";
import { quotePassage } from "./public-quote.ts";
import { requireDocuments, unknownDocuments } from "./require-documents.ts";
import { createTermSources } from "./term-sources.ts";
import { verifyClaims } from "./verify-claims.ts";

export interface AssistantDependencies {
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  /** Null: candidates are judged by their features alone. */
  readonly reader: Reader | null;
  readonly termGroups: readonly TermGroup[];
  readonly englishWords: readonly TermGroup[];
  readonly statistics: TermStatistics;
  readonly evidenceModel: EvidenceModel;
  readonly supportModel: SupportModel;
  /** Null: claims are judged by their words alone. */
  readonly checker: SupportChecker | null;
  /** Left out: answers quote, and use no language model. */
  readonly writer?: AnswerWriter | undefined;
  /** Left out: follow-ups are understood by rules. */
  readonly followUps?: FollowUpReader | undefined;
  /** Left out: nobody is told of the guard's work. */
  readonly tracer?: Pick<Tracer, "within"> | undefined;
  readonly clock: Clock;
  /** Ids of answers; a fixed one in tests. */
  readonly newId: () => string;
  /** Told when a check of a claim failed itself; such a claim is not published. */
  readonly onUndecided: (cause: Error) => void;
}

/** Yiju: retrieves, selects sentences, has a language model write where there is one, checks, answers or refuses. */
export function createAssistant(dependencies: AssistantDependencies): TracingAssistant {
  const {
    index,
    evidenceModel,
    supportModel,
    checker,
    writer = null,
    followUps = RULE_FOLLOW_UPS,
  } = dependencies;
  const guard = createGuard(supportModel, evidenceModel.minSupport, checker);
  const retriever = createRetriever(dependencies);
  const termSources = createTermSources(dependencies);
  const answerWithTrace: TracingAssistant["answerWithTrace"] = (
    question,
    { signal, listener } = {},
  ) =>
    answerQuestion(
      { ...question, filter: preferCurrent(question.filter), signal, listener },
      { ...dependencies, writer, followUps, retriever, termSources, guard },
    );
  return {
    answerWithTrace,
    answer: async (question, options) => (await answerWithTrace(question, options)).answer,
    async search({ query, limit, filter: asked }, signal) {
      const filter = preferCurrent(asked);
      const generation = await index.current();
      await requireDocuments(filter, { index, generation: generation.id });
      const terms = readQuestionTerms(query, await termSources.of(generation.id));
      const { passages } = await retriever.retrieve({
        generation: generation.id,
        terms,
        filter,
        limit,
        signal,
      });
      return passages.map((retrieved) => ({
        ...quotePassage(retrieved),
        score: retrieved.score,
        trace: retrieved.trace,
      }));
    },
    verify: (offered, signal) => verifyClaims(offered, { ...dependencies, guard, signal }),
    async listDocuments() {
      return index.documents.list((await index.current()).id);
    },
    getDocument: (documentId) => findDocument(documentId, index),
    generation: () => index.current(),
  };
}

async function findDocument(documentId: string, index: PassageIndex): Promise<SourceDocument> {
  const document = await index.documents.get((await index.current()).id, documentId);
  if (document !== undefined) return document;
  throw unknownDocuments([documentId]);
}
