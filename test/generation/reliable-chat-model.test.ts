import { beforeEach, describe, expect, it } from "vitest";
import { ModelCallError } from "../../src/domain/model-call-error.ts";
import { createReliableChatModel } from "../../src/generation/reliable-chat-model.ts";
import { wholeReply } from "../../src/generation/whole-reply.ts";
import type { ChatModel } from "../../src/ports/chat-model.ts";
import {
  brokenReply,
  createScriptedChatModel,
  replyOf,
  type ScriptedReply,
} from "../support/scripted-chat-model.ts";

const REQUEST = { messages: [], schema: null };
const PASSING = new ModelCallError("status 503", true);
const LASTING = new ModelCallError("status 401", false);
const DOWN = brokenReply("", PASSING);

let nowMs = 0;
let waits: number[] = [];

/** The scripted model, made reliable, with a clock that only waiting moves. */
function reliable(model: ChatModel): ChatModel {
  return createReliableChatModel(model, {
    clock: { nowMs: () => nowMs },
    sleep: (ms) => {
      waits.push(ms);
      nowMs += ms;
      return Promise.resolve();
    },
    timeoutMs: 60_000,
  });
}

function scripted(...replies: readonly ScriptedReply[]) {
  const inner = createScriptedChatModel(...replies);
  return { inner, model: reliable(inner) };
}

/** A model that gives one piece after so long, and then nothing. */
function hanging(afterMs: number): ChatModel {
  return reliable({
    ...createScriptedChatModel(),
    async *stream() {
      nowMs += afterMs;
      yield "piece";
      await new Promise(() => undefined);
    },
  });
}

/** A call within a draft's time, and what ends that time. */
function begin(model: ChatModel) {
  const draft = new AbortController();
  return {
    pieces: model.stream(REQUEST, draft.signal)[Symbol.asyncIterator](),
    over: () => {
      draft.abort(new DOMException("over", "TimeoutError"));
    },
  };
}

beforeEach(() => {
  nowMs = 0;
  waits = [];
});

describe("a reliable chat model", () => {
  it("tries twice more where nothing had come, and waits twice as long before the second", async () => {
    const { inner, model } = scripted(DOWN, DOWN, replyOf("done"));
    expect(await wholeReply(model, REQUEST)).toBe("done");
    expect(inner.requests).toHaveLength(3);
    expect(waits).toEqual([250, 500]);
  });

  it("gives up after three tries with the last failure", async () => {
    const { inner, model } = scripted(DOWN);
    await expect(wholeReply(model, REQUEST)).rejects.toBe(PASSING);
    expect(inner.requests).toHaveLength(3);
  });

  it("does not try again what another try cannot change", async () => {
    const { inner, model } = scripted(brokenReply("", LASTING));
    await expect(wholeReply(model, REQUEST)).rejects.toBe(LASTING);
    expect(inner.requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it("does not try again after the first piece, which was already handed on", async () => {
    const { inner, model } = scripted(brokenReply("half a repl", PASSING), replyOf("whole"));
    await expect(wholeReply(model, REQUEST)).rejects.toBe(PASSING);
    expect(inner.requests).toHaveLength(1);
  });

  it("stops waiting when the caller leaves", async () => {
    const caller = new AbortController();
    const model = createReliableChatModel(createScriptedChatModel(DOWN), {
      clock: { nowMs: () => nowMs },
      sleep: (_ms, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            reject(new Error("woken"));
          });
          caller.abort();
        }),
      timeoutMs: 60_000,
    });
    await expect(wholeReply(model, REQUEST, caller.signal)).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  it("asks a model that failed three calls no more, until one trial after half a minute", async () => {
    const { inner, model } = scripted(brokenReply("", LASTING));
    const ask = () => wholeReply(model, REQUEST);
    for (let call = 0; call < 3; call++) await expect(ask()).rejects.toBe(LASTING);
    await expect(ask()).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect(inner.requests).toHaveLength(3);
    nowMs += 30_000;
    await expect(ask()).rejects.toBe(LASTING);
    expect(inner.requests).toHaveLength(4);
    await expect(ask()).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect(inner.requests).toHaveLength(4);
  });

  it("holds it not against a model when its reader stops early", async () => {
    const { inner, model } = scripted(replyOf("a long reply"));
    for (let call = 0; call < 5; call++) {
      for await (const piece of model.stream(REQUEST)) if (piece !== "") break;
    }
    expect(inner.requests).toHaveLength(5);
  });

  it("holds it not against a model when a draft's time was over before it was asked", async () => {
    const { inner, model } = scripted(replyOf("done"));
    const over = AbortSignal.abort(new DOMException("too late", "TimeoutError"));
    for (let call = 0; call < 5; call++) {
      await expect(wholeReply(model, REQUEST, over)).rejects.toMatchObject({
        code: "MODEL_TIMEOUT",
      });
    }
    expect(inner.requests).toEqual([]);
    expect(await wholeReply(model, REQUEST)).toBe("done");
  });

  it("holds it not against a model when its reader takes up the time", async () => {
    const model = hanging(0);
    for (let call = 0; call < 5; call++) {
      const { pieces, over } = begin(model);
      await pieces.next();
      nowMs += 60_000;
      over();
      await expect(pieces.next()).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    }
  });

  it("holds a hanging model to account, also where it is a draft's time that ends the call", async () => {
    const model = hanging(59_000);
    for (let call = 0; call < 3; call++) {
      const { pieces, over } = begin(model);
      await pieces.next();
      const waiting = pieces.next();
      over();
      await expect(waiting).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    }
    await expect(wholeReply(model, REQUEST)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
  });
});
