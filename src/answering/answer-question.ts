import type { RefusalReason } from "../domain/answer.ts";
import type { ClaimVerdict, VerifiedClaim } from "../domain/grounding.ts";
import type { PublicAnswer } from "../domain/public-answer.ts";
import { verifyClaim, type GuardSettings } from "../grounding/verify-claim.ts";
import type { Question } from "../ports/assistant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Generation, PassageIndex } from "../ports/passage-index.ts";
import type { Retrieval, Retriever } from "../retrieval/create-retriever.ts";
import { questionKind } from "../retrieval/question-kind.ts";
import { readQuestionTerms } from "../retrieval/question-terms.ts";
import { answerScript } from "./answer-script.ts";
import { chooseRefusal } from "./choose-refusal.ts";
import { draftAnswer, type GroundedDraft } from "./draft-answer.ts";
import type { EvidenceModel } from "./evidence-model.ts";
import { publishAnswer, publishRefusal, type AnswerFrame } from "./publish-answer.ts";
import { selectEvidence } from "./select-evidence.ts";
import { sentenceCandidates } from "./sentence-candidates.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { TermSources } from "./term-sources.ts";

export interface AnswerDependencies {
  readonly index: PassageIndex;
  readonly retriever: Retriever;
  readonly termSources: TermSources;
  readonly evidenceModel: EvidenceModel;
  readonly guard: GuardSettings;
  readonly clock: Clock;
  readonly newId: () => string;
}

export interface AnswerRequest extends Question {
  readonly signal: AbortSignal | undefined;
}

/** Passages whose sentences are read: more cost time and brought no better evidence on the dev cases. */
const READ_PASSAGES = 10;
const NEAREST_PASSAGES = 3;

/** One question from retrieval to a public answer, on one generation. */
export async function answerQuestion(
  request: AnswerRequest,
  dependencies: AnswerDependencies,
): Promise<PublicAnswer> {
  const { index, retriever, termSources, evidenceModel } = dependencies;
  const watch = createStopwatch(dependencies.clock);
  const generation = await index.current();
  const terms = readQuestionTerms(request.question, await termSources.of(generation.id));
  const retrieval = await retriever.retrieve({
    generation: generation.id,
    terms,
    filter: request.filter,
    limit: READ_PASSAGES,
    signal: request.signal,
  });
  const retrieveMs = watch.lapMs();
  const language = retrieval.passages[0]?.document.language;
  const script = answerScript(request.script, request.question, language);
  const kind = questionKind(terms.folded);
  const selection = selectEvidence(sentenceCandidates(terms, retrieval), kind, evidenceModel);
  const reason = chooseRefusal(terms.folded, selection, evidenceModel);
  const draft =
    reason === null
      ? await draftAnswer(selection, script, { index, generation: generation.id })
      : { claims: [], passages: new Map() };
  const answerMs = watch.lapMs();
  request.signal?.throwIfAborted();
  const verdicts = await guardDraft(draft, generation, dependencies);
  const guardMs = watch.lapMs();
  const frame: AnswerFrame = {
    id: dependencies.newId(),
    question: request.question,
    script,
    generation,
    timings: { retrieveMs, answerMs, guardMs, totalMs: watch.totalMs() },
  };
  return decide(frame, verdicts, { reason, retrieval });
}

async function guardDraft(
  draft: GroundedDraft,
  generation: Generation,
  { index, guard }: AnswerDependencies,
): Promise<ClaimVerdict[]> {
  const documentIds = new Set([...draft.passages.values()].map(({ document }) => document.id));
  const sources = new Map<string, string>();
  for (const documentId of documentIds) {
    const source = await index.documents.get(generation.id, documentId);
    if (source !== undefined) sources.set(documentId, source.text);
  }
  const ground = { passages: draft.passages, sources };
  return draft.claims.map((claim) => verifyClaim(claim, ground, guard));
}

function decide(
  frame: AnswerFrame,
  verdicts: readonly ClaimVerdict[],
  found: { readonly reason: RefusalReason | null; readonly retrieval: Retrieval },
): PublicAnswer {
  const [first, ...rest] = verdicts.flatMap((verdict): VerifiedClaim[] =>
    verdict.kind === "grounded" ? [verdict.claim] : [],
  );
  if (found.reason === null && first !== undefined) return publishAnswer(frame, [first, ...rest]);
  const nearest = found.retrieval.passages.slice(0, NEAREST_PASSAGES);
  return publishRefusal(frame, found.reason ?? "unsupported-claims", nearest);
}
