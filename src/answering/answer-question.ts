import type { RefusalReason } from "../domain/answer.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import type { PublicAnswer } from "../domain/public-answer.ts";
import type { GuardSettings } from "../grounding/check-text.ts";
import type { Question } from "../ports/assistant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Generation, PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import type { Retriever } from "../retrieval/create-retriever.ts";
import { foldText } from "../text/normalise.ts";
import { answerScript } from "./answer-script.ts";
import { comparisonScopes } from "./comparison-scopes.ts";
import { draftAnswer, type GroundedDraft } from "./draft-answer.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import { guardDraft } from "./guard-draft.ts";
import {
  publishAnswer,
  publishRefusal,
  type AnswerCell,
  type AnswerFrame,
} from "./publish-answer.ts";
import { readScope, retrieveScope, type Reading, type RetrievedScope } from "./read-scope.ts";
import { steersAssistant } from "./steering.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { TermSources } from "./term-sources.ts";

export interface AnswerDependencies {
  readonly index: PassageIndex;
  readonly retriever: Retriever;
  readonly termSources: TermSources;
  readonly evidenceModel: EvidenceModel;
  readonly reader: Reader | null;
  readonly guard: GuardSettings;
  /** Told when a check of a claim failed itself. */
  readonly onUndecided: (cause: Error) => void;
  readonly clock: Clock;
  readonly newId: () => string;
}

export interface AnswerRequest extends Question {
  readonly signal: AbortSignal | undefined;
}

/** Passages that a refusal shows. */
const NEAREST_PASSAGES = 3;

/** One question from retrieval to a public answer, on one generation. */
export async function answerQuestion(
  request: AnswerRequest,
  dependencies: AnswerDependencies,
): Promise<PublicAnswer> {
  const { index, evidenceModel: model, reader, guard, onUndecided } = dependencies;
  const watch = createStopwatch(dependencies.clock);
  const generation = await index.current();
  const from = { index, generation: generation.id };
  const retrieved = await retrieveScopes(request, generation, dependencies);
  const retrieveMs = watch.lapMs();
  throwIfCancelled(request.signal, "the question");
  const readings = await Promise.all(
    retrieved.map((scope) => readScope(scope, { model, reader, signal: request.signal })),
  );
  const language = readings[0]?.retrieval.passages[0]?.document.language;
  const script = answerScript(request.script, request.question, language);
  const steered = steersAssistant(foldText(request.question));
  const drafts = await Promise.all(
    readings.map(async ({ refusal, selection }) =>
      refusal === null && !steered ? draftAnswer(selection, script, from) : EMPTY_DRAFT,
    ),
  );
  const answerMs = watch.lapMs();
  throwIfCancelled(request.signal, "the question");
  const cells: AnswerCell[] = await Promise.all(
    drafts.map(async (draft, position) => ({
      jurisdiction: readings[position]?.scope.jurisdiction ?? null,
      claims: await guardDraft(draft, { ...from, guard, onUndecided }),
    })),
  );
  const timings = { retrieveMs, answerMs, guardMs: watch.lapMs(), totalMs: watch.totalMs() };
  const frame: AnswerFrame = {
    id: dependencies.newId(),
    question: request.question,
    script,
    evidence: Math.max(0, ...readings.map(({ selection }) => selection.evidence)),
    generation,
    timings,
  };
  return (
    publishAnswer(frame, cells) ??
    publishRefusal(frame, {
      reason: steered ? "out-of-scope" : refusalReason(readings),
      nearest: nearestPassages(readings),
    })
  );
}

const EMPTY_DRAFT: GroundedDraft = { claims: [], passages: [] };

async function retrieveScopes(
  { question, filter, signal }: AnswerRequest,
  generation: Generation,
  { index, retriever, termSources }: AnswerDependencies,
): Promise<RetrievedScope[]> {
  const documents = await index.documents.list(generation.id);
  const available = new Set(documents.flatMap(({ jurisdiction }) => jurisdiction ?? []));
  const scopes = comparisonScopes(foldText(question), filter, [...available].sort());
  const sources = await termSources.of(generation.id);
  const from = { generation: generation.id, retriever, termSources: sources, signal };
  return Promise.all(scopes.map((scope) => retrieveScope(scope, from)));
}

/** Of the scope whose evidence came nearest; where evidence sufficed, its claims failed their checks. */
function refusalReason(readings: readonly Reading[]): RefusalReason {
  const [nearest] = readings.toSorted((a, b) => b.selection.evidence - a.selection.evidence);
  return nearest?.refusal ?? "unsupported-claims";
}

function nearestPassages(readings: readonly Reading[]): RetrievedPassage[] {
  return readings
    .flatMap(({ retrieval }) => retrieval.passages)
    .toSorted((a, b) => a.rank - b.rank || b.score - a.score)
    .slice(0, NEAREST_PASSAGES);
}
