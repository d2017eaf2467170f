import type { AnswerTrace } from "../domain/answer-trace.ts";
import type { PublicAnswer } from "../domain/public-answer.ts";
import type { TracedAnswer, TracingAssistant } from "../ports/assistant.ts";
import type { MetricEvent, Metrics } from "../ports/metrics.ts";

/** The same assistant, whose answers, refusals and verdicts are counted. */
export function measureAnswers(assistant: TracingAssistant, metrics: Metrics): TracingAssistant {
  const answerWithTrace: TracingAssistant["answerWithTrace"] = async (question, options) => {
    const traced = await assistant.answerWithTrace(question, options);
    for (const event of eventsOf(traced)) metrics.record(event);
    return traced;
  };
  return {
    ...assistant,
    answerWithTrace,
    answer: async (question, options) => (await answerWithTrace(question, options)).answer,
    async verify(offered, signal) {
      const verdicts = await assistant.verify(offered, signal);
      for (const { verdict } of verdicts) {
        metrics.record({ kind: "verdict", verdict, source: "offered" });
      }
      return verdicts;
    },
  };
}

function eventsOf({ answer, trace }: TracedAnswer): readonly MetricEvent[] {
  return [answerEvent(answer), ...verdictEvents(trace)];
}

function answerEvent({ refusal, answerer, timings }: PublicAnswer): MetricEvent {
  return {
    kind: "answer",
    outcome: refusal?.reason ?? "answered",
    answerer: answerer.kind,
    fallback: answerer.kind === "extractive" ? (answerer.insteadOf?.reason ?? null) : null,
    timings,
  };
}

/** Of every wording: one that failed and was repaired counts twice. */
function verdictEvents({ cells }: AnswerTrace): readonly MetricEvent[] {
  return cells
    .flatMap(({ drafts }) => drafts)
    .flatMap(({ claims }) => claims)
    .flatMap(({ wordings }) => wordings)
    .map(({ verdict }) => ({ kind: "verdict", verdict, source: "draft" }));
}
