import type { OpenAssistant, OpenOptions } from "../cli/backend.ts";
import type { Config } from "../config/config.ts";
import { createLog } from "../logger.ts";
import type { TracingAssistant } from "../ports/assistant.ts";
import type { Metrics } from "../ports/metrics.ts";
import type { Tracer } from "../ports/tracer.ts";
import { measureAnswers } from "../telemetry/measure-answers.ts";
import { traceAnswers, traceParts } from "../telemetry/trace-answering.ts";
import { createFrontDesk } from "./create-front-desk.ts";
import { describeProgram } from "./describe-program.ts";
import type { IndexTools } from "./index-tools.ts";
import { openAnswering } from "./open-answering.ts";
import { openLanguageModel } from "./open-language-model.ts";
import { programVersion } from "./program-version.ts";
import { NO_RECORDING, openRecording } from "./open-recording.ts";

/** An assistant over the index folder, which is read with the first question; closes the tools with it. */
export async function openAssistant(
  config: Config,
  tools: IndexTools,
  { record = false, metrics }: Pick<OpenOptions, "record" | "metrics"> = {},
): Promise<OpenAssistant> {
  const opened = await openAnswering(config, tools);
  const tracer = await openTracer(config);
  const dependencies =
    tracer === null ? opened.dependencies : traceParts(opened.dependencies, tracer);
  const { reader } = opened.dependencies;
  const languageModel = await openConfiguredModel(config, tracer);
  const recording = record
    ? await openRecording(config, () =>
        describeProgram(config, { ...tools, reader, languageModel }),
      )
    : NO_RECORDING;
  const front = createFrontDesk(dependencies, languageModel, (assistant, collections) =>
    recording.recorded(watched(assistant, { metrics, tracer }), collections),
  );
  const { assistant } = front.deskFor(null);
  return {
    assistant,
    front,
    tracer: tracer ?? undefined,
    async warmUp() {
      // in its own thread, and not waited for: the first question does, if it comes sooner
      reader?.read("依据", ["依据"]).catch(() => undefined);
      // the dictionaries are made with the first search, OpenCC's with the first word that it changes
      await assistant.search({ query: "數據", limit: 1, filter: {} });
    },
    async close() {
      await Promise.all([
        opened.close(),
        languageModel?.close(),
        recording.close(),
        tracer?.close(),
      ]);
    },
  };
}

async function openConfiguredModel(config: Config, tracer: Tracer | null) {
  const { languageModel } = config;
  if (languageModel === null) return null;
  const onModelFailure = (code: string) => {
    createLog(config).warn({ code }, "the language model failed; answers go on without it");
  };
  return openLanguageModel(languageModel, onModelFailure, tracer);
}

interface Watchers {
  readonly metrics: Metrics | undefined;
  readonly tracer: Tracer | null;
}

function watched(assistant: TracingAssistant, { metrics, tracer }: Watchers): TracingAssistant {
  const measured = metrics === undefined ? assistant : measureAnswers(assistant, metrics);
  return tracer === null ? measured : traceAnswers(measured, tracer);
}

/** The library is loaded only where spans are wanted. */
async function openTracer({ tracesUrl }: Config): Promise<Tracer | null> {
  if (tracesUrl === null) return null;
  const { createOpenTelemetryTracer } = await import("../adapters/opentelemetry-tracer.ts");
  return createOpenTelemetryTracer({ url: tracesUrl, version: await programVersion() });
}
