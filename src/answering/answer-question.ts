import type { FoundPassage } from "../domain/answer-facts.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { RetrievedPassage } from "../domain/retrieval.ts";
import type { AnswerListener, Question, TracedAnswer } from "../ports/assistant.ts";
import { foldText } from "../text/normalise.ts";
import { answerCells } from "./answer-cells.ts";
import type { AnswerDependencies } from "./answer-dependencies.ts";
import { answerScript } from "./answer-script.ts";
import { distinctPassages } from "./distinct-passages.ts";
import { nameAnswerer } from "./name-answerer.ts";
import { quoteRetrieved } from "./public-quote.ts";
import { publishAnswer, publishRefusal, type AnswerFrame } from "./publish-answer.ts";
import { readScope, type Reading } from "./read-scope.ts";
import { nearestPassages, placeNoteOf, refusalReason } from "./refuse-readings.ts";
import { requireDocuments } from "./require-documents.ts";
import type { RetrievedScope } from "./retrieve-scope.ts";
import { retrieveScopes } from "./retrieve-scopes.ts";
import { settleSides } from "./settle-sides.ts";
import { steersAssistant } from "./steering.ts";
import { createStopwatch } from "./stopwatch.ts";
import { watchedGuard } from "./watched-guard.ts";

export interface AnswerRequest extends Question {
  readonly signal: AbortSignal | undefined;
  readonly listener: AnswerListener | undefined;
}

/** One question from retrieval to a public answer, on one generation, with how the answer came about. */
export async function answerQuestion(
  request: AnswerRequest,
  dependencies: AnswerDependencies,
): Promise<TracedAnswer> {
  const { index, guard, onUndecided, writer, reader, followUps, tracer } = dependencies;
  const { signal, listener } = request;
  const watch = createStopwatch(dependencies.clock);
  const generation = await index.current();
  await requireDocuments(request.filter, { index, generation: generation.id });
  const question = await followUps.standAlone(request.question, request.history, signal);
  const asked = { ...request, question, original: request.question };
  const retrieved = await retrieveScopes(asked, generation, dependencies);
  const retrieveMs = watch.lapMs();
  throwIfCancelled(signal, "the question");
  const passages = distinctPassages(retrieved.flatMap(({ retrieval }) => retrieval.passages));
  await listener?.({ kind: "passages", passages: passages.map(quoteRetrieved) });
  const readings = settleSides(await readScopes(retrieved, asked, dependencies));
  throwIfCancelled(signal, "the question");
  const script = answerScript(request.script, question, passages[0]?.document.language);
  const checking = { index, generation: generation.id, guard, onUndecided };
  const guardClaim = watchedGuard({ watch, tracer });
  const writing = { ...checking, guardClaim, writer, reader, script, signal, listener };
  const cells = await answerCells(readings, writing);
  const outcomes = cells.map(({ outcome }) => outcome);
  const guardMs = watch.measuredMs();
  const timings = { retrieveMs, answerMs: watch.lapMs() - guardMs, guardMs };
  const frame: AnswerFrame = {
    id: dependencies.newId(),
    question: request.question,
    standaloneQuestion: question === request.question ? null : question,
    script,
    evidence: Math.max(0, ...readings.map(({ selection }) => selection.evidence)),
    answerer: nameAnswerer(outcomes, writer),
    generation,
    timings: { ...timings, totalMs: watch.totalMs() },
  };
  const answer =
    publishAnswer(frame, cells) ??
    publishRefusal(frame, {
      reason: refusalReason(readings, outcomes),
      placeNote: placeNoteOf(readings),
      nearest: nearestPassages(readings),
    });
  const trace = {
    found: passages.map(foundPassage),
    cells: cells.map(({ jurisdiction, drafts }) => ({ jurisdiction, drafts })),
  };
  return { answer, trace };
}

function foundPassage({ passage, rank, score, trace }: RetrievedPassage): FoundPassage {
  return { passageId: passage.passageId, rank, score, trace };
}

/** Reads every scope; a question that steers the assistant is refused in each. */
async function readScopes(
  retrieved: readonly RetrievedScope[],
  { question, original, signal }: AnswerRequest & { readonly original: string },
  { evidenceModel: model, reader }: AnswerDependencies,
): Promise<Reading[]> {
  const readings = await Promise.all(
    retrieved.map((scope) => readScope(scope, { model, reader, signal })),
  );
  if (![question, original].some((text) => steersAssistant(foldText(text)))) return readings;
  return readings.map((reading) => ({ ...reading, refusal: "out-of-scope", placeNote: null }));
}
