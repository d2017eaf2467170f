import type { TracingAssistant } from "../ports/assistant.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import type { Tracer } from "../ports/tracer.ts";

interface TracedParts {
  readonly embedder: Embedder;
  readonly index: PassageIndex;
  readonly reader: Reader | null;
}

/** The same parts, each of whose calls is a span, and a tracer for what is no part: the guard. */
export function traceParts<Parts extends TracedParts>(
  parts: Parts,
  tracer: Tracer,
): Parts & { readonly tracer: Tracer } {
  const { embedder, index, reader } = parts;
  return {
    ...parts,
    tracer,
    embedder: {
      ...embedder,
      embedQuery: (text) => tracer.within("embed the question", () => embedder.embedQuery(text)),
    },
    index: {
      ...index,
      searchDense: (generation, vector, options) =>
        tracer.within("search by meaning", () => index.searchDense(generation, vector, options)),
      searchLexical: (generation, tokens, options) =>
        tracer.within("search by words", () => index.searchLexical(generation, tokens, options)),
      getPassages: (generation, ids) =>
        tracer.within("fetch passages", () => index.getPassages(generation, ids)),
    },
    reader: reader === null ? null : traceReader(reader, tracer),
  };
}

function traceReader(reader: Reader, tracer: Tracer): Reader {
  return {
    ...reader,
    read: (question, texts, signal) =>
      tracer.within("read closely", async (annotate) => {
        annotate({ texts: texts.length });
        return reader.read(question, texts, signal);
      }),
  };
}

/** The same assistant, each of whose answers is a span with its outcome and the time of each stage. */
export function traceAnswers(assistant: TracingAssistant, tracer: Tracer): TracingAssistant {
  const answerWithTrace: TracingAssistant["answerWithTrace"] = (question, options) =>
    tracer.within("answer", async (annotate) => {
      const traced = await assistant.answerWithTrace(question, options);
      const { refusal, timings, answerer } = traced.answer;
      annotate({
        "yiju.request_id": options?.context?.requestId ?? "",
        "yiju.outcome": refusal?.reason ?? "answered",
        "yiju.answerer": answerer.kind,
        "yiju.retrieve_ms": timings.retrieveMs,
        "yiju.answer_ms": timings.answerMs,
        "yiju.guard_ms": timings.guardMs,
      });
      return traced;
    });
  return {
    ...assistant,
    answerWithTrace,
    answer: async (question, options) => (await answerWithTrace(question, options)).answer,
    search: (query, signal) => tracer.within("search", () => assistant.search(query, signal)),
    verify: (claims, signal) => tracer.within("verify", () => assistant.verify(claims, signal)),
  };
}
