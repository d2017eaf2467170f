import { describe, expect, it } from "vitest";
import { Session } from "../../src/chat/session.ts";
import { EVERYTHING, type Turn } from "../../src/chat/turn.ts";
import type { Api, AskedQuestion, NearMiss } from "../../src/wire/api.ts";
import type { Answer } from "../../src/wire/answer-schema.ts";
import { RequestFailure } from "../../src/wire/failure.ts";
import { answerWith, QUOTE, refusalWith } from "../support/sample-answer.ts";
import { createStore } from "../support/map-store.ts";

interface Scripted {
  readonly answer?: () => Answer | Promise<Answer>;
  readonly narrower?: readonly string[];
}

function createSession({ answer = answerWith, narrower = [] }: Scripted = {}) {
  const asked: AskedQuestion[] = [];
  const misses: NearMiss[] = [];
  const store = createStore();
  let ids = 0;
  const api: Pick<Api, "ask" | "narrowQuestion"> = {
    async *ask(question, signal) {
      asked.push(question);
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => {
          reject(new DOMException("stopped", "AbortError"));
        });
      });
      yield { kind: "answer", answer: await Promise.race([answer(), aborted]) };
    },
    narrowQuestion: (miss) => {
      misses.push(miss);
      return Promise.resolve(narrower.map((question) => ({ question, documentId: "tw~rules" })));
    },
  };
  const open = () =>
    new Session({
      api,
      store,
      storeKey: "key",
      newId: () => `t${++ids}`,
      now: () => new Date("2026-01-02T03:04:05Z"),
      onChange: () => undefined,
    });
  return { session: open(), open, asked, misses };
}

const kinds = (turns: readonly Turn[]) => turns.map(({ outcome }) => outcome.kind);

describe("a conversation", () => {
  it("asks with its history and in its scope, and is kept for the next time", async () => {
    const { session, open, asked } = createSession();
    await session.ask("一？", "hant");
    session.limitTo({ documentIds: [], jurisdictions: ["TW"], asOf: "2024-12-31" });
    const turn = await session.ask("二？", "hans");
    expect(turn).toMatchObject({ question: "二？", askedAt: "2026-01-02T03:04:05.000Z" });
    expect(asked[1]).toEqual({
      question: "二？",
      history: [
        { role: "user", content: "一？" },
        { role: "assistant", content: answerWith().answer },
      ],
      script: "hans",
      filter: { jurisdictions: ["TW"], asOf: "2024-12-31" },
    });
    expect(open().state.turns).toEqual(session.state.turns);
  });

  it("answers one question at a time", async () => {
    const { session, asked } = createSession();
    const first = session.ask("一？", "hant");
    expect(session.isAsking).toBe(true);
    expect(await session.ask("二？", "hant")).toBeNull();
    await first;
    expect([asked.length, session.isAsking]).toEqual([1, false]);
  });

  it("keeps what another tab asked while it was answering itself", async () => {
    let finish = (): void => undefined;
    const slow = new Promise<Answer>((resolve) => {
      finish = () => {
        resolve(answerWith());
      };
    });
    const answers = [slow, Promise.resolve(answerWith())];
    const { session, open } = createSession({
      answer: () => answers.shift() ?? Promise.reject(new Error("asked too often")),
    });
    const asking = session.ask("一？", "hant");
    await open().ask("二？", "hant");
    session.reload();
    finish();
    await asking;
    expect(session.state.turns.map(({ question }) => question)).toEqual(["二？", "一？"]);
    expect(open().state.turns).toEqual(session.state.turns);
  });

  it("can be stopped, and asks again in the same place with the history before it", async () => {
    let isSlow = true;
    const never = new Promise<Answer>(() => undefined);
    const { session, asked } = createSession({ answer: () => (isSlow ? never : answerWith()) });
    const asking = session.ask("一？", "hant");
    session.stop();
    await asking;
    isSlow = false;
    await session.ask("二？", "hant");
    expect(kinds(session.state.turns)).toEqual(["stopped", "done"]);
    await session.retry("t1", "hant");
    expect(kinds(session.state.turns)).toEqual(["done", "done"]);
    expect(asked.map(({ question, history }) => [question, history.length])).toEqual([
      ["一？", 0],
      ["二？", 0],
      ["一？", 0],
    ]);
  });

  it("keeps what a failure was, with the number of its request and when to try again", async () => {
    const details = { message: "Too many.", requestId: "r7", retryAfterSeconds: 5 };
    const failure = new RequestFailure("busy", details);
    const { session } = createSession({ answer: () => Promise.reject(failure) });
    await session.ask("一？", "hant");
    expect(session.state.turns[0]?.outcome).toEqual({
      kind: "failed",
      failure: "busy",
      detail: "Too many.",
      requestId: "r7",
      retryAfterSeconds: 5,
    });
  });

  it("looks for what could be asked instead of a question that was refused", async () => {
    const { session, misses, open } = createSession({
      answer: () => refusalWith("not-in-documents"),
      narrower: ["一？", "什麼是備份？"],
    });
    session.limitTo({ ...EVERYTHING, documentIds: ["tw~rules"] });
    await session.ask("一？", "hant");
    await Promise.resolve();
    expect(misses).toEqual([
      { script: "hant", nearest: [QUOTE], filter: { documentIds: ["tw~rules"] } },
    ]);
    expect(session.state.turns[0]?.narrower).toEqual(["什麼是備份？"]);
    expect(open().state.turns[0]?.narrower).toEqual(["什麼是備份？"]);
  });

  it("looks for nothing instead of what the documents are not about", async () => {
    const { session, misses } = createSession({ answer: () => refusalWith("out-of-scope") });
    await session.ask("一？", "hant");
    expect(misses).toEqual([]);
  });

  it("forgets when it is cleared", async () => {
    const { session, open } = createSession();
    await session.ask("一？", "hant");
    session.clear();
    expect([session.state.turns, open().state.turns]).toEqual([[], []]);
  });
});
