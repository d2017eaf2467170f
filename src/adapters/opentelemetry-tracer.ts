import {
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { Tracer } from "../ports/tracer.ts";

export interface OpenTelemetryOptions {
  /** Where spans are posted as OTLP in JSON: http://collector:4318/v1/traces. */
  readonly url: string;
  readonly version: string;
}

/** A tracer that sends spans to an OpenTelemetry collector in batches; one that cannot be reached holds up nothing. */
export function createOpenTelemetryTracer({ url, version }: OpenTelemetryOptions): Tracer {
  const manager = new AsyncLocalStorageContextManager().enable();
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": "yiju", "service.version": version }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer("yiju");
  const traceContext = new W3CTraceContextPropagator();
  return {
    within(name, work, incoming) {
      const parent =
        incoming === undefined
          ? manager.active()
          : traceContext.extract(ROOT_CONTEXT, incoming, defaultTextMapGetter);
      const kind = incoming === undefined ? SpanKind.INTERNAL : SpanKind.SERVER;
      const span = tracer.startSpan(name, { kind }, parent);
      return manager.with(trace.setSpan(parent, span), async () => {
        try {
          return await work((attributes) => span.setAttributes(attributes));
        } catch (error) {
          // its message may quote a text
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    async close() {
      await provider.shutdown().catch(() => undefined);
      manager.disable();
    },
  };
}
