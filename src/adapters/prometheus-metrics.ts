import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { AnswerTimings } from "../domain/public-answer.ts";
import type { ExposedMetrics, MetricEvent } from "../ports/metrics.ts";

export interface PrometheusOptions {
  readonly version: string;
  /** Of the language model; "" where answers quote. */
  readonly languageModel: string;
  /** Of every number, as the label `server`; null where there is one server. */
  readonly serverId?: string | null;
}

/** From a lookup to a slow language model. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Metrics in Prometheus's text format, with those of the process; names and labels are described in docs/operations.md. */
export function createPrometheusMetrics(options: PrometheusOptions): ExposedMetrics {
  const registry = new Registry();
  const { serverId = null } = options;
  if (serverId !== null) registry.setDefaultLabels({ server: serverId });
  collectDefaultMetrics({ register: registry, prefix: "yiju_" });
  describeBuild(registry, options);
  const record = recordInto(createInstruments(registry));
  return { record, expose: () => registry.metrics(), contentType: registry.contentType };
}

type Instruments = ReturnType<typeof createInstruments>;

function createInstruments(registry: Registry) {
  const count = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const seconds = (name: string, help: string, ...labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [registry] });
  return {
    requests: seconds(
      "yiju_http_request_duration_seconds",
      "From a request's head to the end of its response",
      ...["method", "route", "status"],
    ),
    problems: count("yiju_problems_total", "Problem documents sent, by code", "code"),
    answers: count(
      "yiju_answers_total",
      "Answers and refusals, by reason",
      ...["outcome", "answerer"],
    ),
    fallbacks: count(
      "yiju_answer_fallbacks_total",
      "Quoted answers in place of a language model's, by reason",
      "reason",
    ),
    stages: seconds(
      "yiju_answer_stage_duration_seconds",
      "Of an answer: retrieving, answering, guarding, and all of it",
      "stage",
    ),
    verdicts: count(
      "yiju_guard_verdicts_total",
      "Verdicts of the guard on claims",
      ...["verdict", "source"],
    ),
    inHand: gauge(
      "yiju_requests_in_hand",
      "Requests with a body that were taken in and are not answered yet",
    ),
    documents: gauge("yiju_index_documents", "Documents of the index", "generation"),
    passages: gauge("yiju_index_passages", "Passages of the index", "generation"),
  };
}

function recordInto(instruments: Instruments): (event: MetricEvent) => void {
  return (event) => {
    switch (event.kind) {
      case "request":
        instruments.requests.observe(
          { method: event.method, route: event.route ?? "unknown", status: String(event.status) },
          event.durationMs / 1000,
        );
        return;
      case "problem":
        instruments.problems.inc({ code: event.code });
        return;
      case "answer":
        recordAnswer(instruments, event);
        return;
      case "verdict":
        instruments.verdicts.inc({ verdict: event.verdict, source: event.source });
        return;
      case "queue":
        instruments.inHand.set(event.inHand);
        return;
      case "index":
        recordIndex(instruments, event);
        return;
    }
  };
}

function recordAnswer(
  { answers, fallbacks, stages }: Instruments,
  event: MetricEvent & { readonly kind: "answer" },
): void {
  answers.inc({ outcome: event.outcome, answerer: event.answerer });
  if (event.fallback !== null) fallbacks.inc({ reason: event.fallback });
  for (const [stage, milliseconds] of stagesOf(event.timings)) {
    stages.observe({ stage }, milliseconds / 1000);
  }
}

function stagesOf({ retrieveMs, answerMs, guardMs, totalMs }: AnswerTimings) {
  return Object.entries({ retrieve: retrieveMs, answer: answerMs, guard: guardMs, total: totalMs });
}

/** Of the generation that serves now, and of no other. */
function recordIndex(
  { documents, passages }: Instruments,
  event: MetricEvent & { readonly kind: "index" },
): void {
  const labels = { generation: event.generation };
  documents.reset();
  passages.reset();
  documents.set(labels, event.documents);
  passages.set(labels, event.passages);
}

function describeBuild(registry: Registry, { version, languageModel }: PrometheusOptions): void {
  new Gauge({
    name: "yiju_build_info",
    help: "1; the labels say which program answers",
    labelNames: ["version", "node", "language_model"],
    registers: [registry],
  }).set({ version, node: process.version, language_model: languageModel }, 1);
}
