import { describe, expect, it } from "vitest";
import type { SpanAttributes, Tracer } from "../../src/ports/tracer.ts";
import { traceModel } from "../../src/telemetry/trace-model.ts";
import { brokenReply, createScriptedChatModel, replyOf } from "../support/scripted-chat-model.ts";

interface Span {
  readonly name: string;
  readonly attributes: SpanAttributes;
  readonly outcome: "done" | "failed";
}

/** Keeps the spans that ended. */
function createKeptTracer() {
  const spans: Span[] = [];
  const tracer: Tracer = {
    async within(name, work) {
      let attributes: SpanAttributes = {};
      const annotate = (more: SpanAttributes) => {
        attributes = { ...attributes, ...more };
      };
      try {
        const result = await work(annotate);
        spans.push({ name, attributes, outcome: "done" });
        return result;
      } catch (error) {
        spans.push({ name, attributes, outcome: "failed" });
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
  return { spans, tracer };
}

const REQUEST = { messages: [{ role: "user", content: "問" }], schema: null } as const;
const asked = { "yiju.model": "scripted", messages: 1 };

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe("traceModel", () => {
  it("makes a span of each call, with the length of the reply and none of its text", async () => {
    const { spans, tracer } = createKeptTracer();
    const model = traceModel(createScriptedChatModel(replyOf("一二三四五六七八九")), tracer);
    const pieces: string[] = [];
    for await (const piece of model.stream(REQUEST)) pieces.push(piece);
    await settled();
    expect(pieces.join("")).toBe("一二三四五六七八九");
    expect(spans).toEqual([
      { name: "ask the model", attributes: { ...asked, characters: 9 }, outcome: "done" },
    ]);
  });

  it("marks a call that broke off as failed, and lets the failure through", async () => {
    const { spans, tracer } = createKeptTracer();
    const failure = new Error("gone");
    const model = traceModel(createScriptedChatModel(brokenReply("一二", failure)), tracer);
    const read = async () => {
      for await (const piece of model.stream(REQUEST)) expect(piece).toBe("一二");
    };
    await expect(read()).rejects.toBe(failure);
    await settled();
    expect(spans).toEqual([{ name: "ask the model", attributes: asked, outcome: "failed" }]);
  });

  it("ends the span where the reader has had enough", async () => {
    const { spans, tracer } = createKeptTracer();
    const model = traceModel(createScriptedChatModel(replyOf("一二三四五六七八九")), tracer);
    for await (const piece of model.stream(REQUEST)) {
      expect(piece).toBe("一二三四五六七");
      break;
    }
    await settled();
    expect(spans).toEqual([
      { name: "ask the model", attributes: { ...asked, characters: 7 }, outcome: "done" },
    ]);
  });
});
