import { describe, expect, it } from "vitest";
import { createDeferred } from "../../../test/support/deferred.ts";
import { Surroundings } from "../../src/chat/surroundings.ts";
import type { FailureKind } from "../../src/wire/failure.ts";
import { RequestFailure } from "../../src/wire/failure.ts";

const DOCUMENT = {
  id: "tw~rules",
  title: "備份辦法",
  issuer: "金管會",
  jurisdiction: "TW",
  language: "zh-Hant-TW",
  issuedOn: null,
  effectiveOn: null,
  status: "in-force",
  version: 1,
  supersededOn: null,
};

/** A server that fails while `failure` says so and lists what `list` gives; every pause waits until it is let through. */
function createServed(failure: FailureKind | null = null) {
  const served = {
    failure,
    list: () => Promise.resolve([DOCUMENT]),
    forgotten: 0,
    asked: [] as string[],
    pauses: [] as number[],
    bugs: [] as unknown[],
  };
  const answer = <T>(what: string, value: T | Promise<T>): Promise<T> => {
    served.asked.push(what);
    return served.failure === null
      ? Promise.resolve(value)
      : Promise.reject(new RequestFailure(served.failure, { message: "no" }));
  };
  let resume = (): void => undefined;
  const surroundings = new Surroundings({
    api: {
      listDocuments: () => answer("documents", served.list()),
      suggestQuestions: (script) =>
        answer(script, [{ question: `${script}？`, documentId: DOCUMENT.id }]),
      readMaxQuestionChars: () => answer("limits", 1000),
      forgetDocuments: () => {
        served.forgotten++;
      },
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        served.pauses.push(ms);
        resume = resolve;
        signal.addEventListener("abort", () => {
          resolve();
        });
        if (signal.aborted) resolve();
      }),
    onChange: () => undefined,
    reportBug: (error) => served.bugs.push(error),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { served, surroundings, settle, resume: () => (resume(), settle()) };
}

describe("what is shown around a conversation", () => {
  it("is loaded once", async () => {
    const { served, surroundings, settle } = createServed();
    surroundings.suggestIn("hant");
    await settle();
    expect(surroundings.state).toEqual({
      documents: [DOCUMENT],
      suggestions: [{ question: "hant？", documentId: DOCUMENT.id }],
      maxQuestionChars: 1000,
      isMissing: false,
    });
    expect([served.asked.length, served.pauses]).toEqual([3, []]);
  });

  it("is tried again, ever more seldom, until the server gives it", async () => {
    const { served, surroundings, settle, resume } = createServed("unreachable");
    surroundings.suggestIn("hant");
    await settle();
    expect(surroundings.state).toMatchObject({ documents: [], isMissing: true });
    await resume();
    served.failure = null;
    await resume();
    expect(surroundings.state).toMatchObject({ documents: [DOCUMENT], isMissing: false });
    expect(served.pauses).toEqual([2000, 5000]);
  });

  it("is tried at once when there is a sign that the server is back", async () => {
    const { served, surroundings, settle } = createServed("not-ready");
    surroundings.suggestIn("hant");
    await settle();
    served.failure = null;
    surroundings.answeredFrom("g1");
    await settle();
    expect(surroundings.state).toMatchObject({ documents: [DOCUMENT], isMissing: false });
  });

  it("is not asked for again where the page may not ask", async () => {
    const { served, surroundings, settle } = createServed("not-allowed");
    surroundings.suggestIn("hant");
    await settle();
    expect([served.asked.length, served.pauses]).toEqual([3, []]);
  });

  it("is loaded anew when answers come from another index, and what was kept of it is forgotten", async () => {
    const { served, surroundings, settle } = createServed();
    surroundings.suggestIn("hant");
    await settle();
    surroundings.answeredFrom("g1");
    surroundings.answeredFrom("g1");
    await settle();
    expect([served.asked.length, served.forgotten]).toEqual([3, 0]);
    surroundings.answeredFrom("g2");
    await settle();
    expect([served.asked.length, served.forgotten]).toEqual([6, 1]);
  });

  it("is not what an index gave that was replaced while it was asked", async () => {
    const { served, surroundings, settle } = createServed();
    surroundings.suggestIn("hant");
    await settle();
    surroundings.answeredFrom("g1");
    const old = createDeferred<(typeof DOCUMENT)[]>();
    served.list = () => old.promise;
    surroundings.answeredFrom("g2");
    await settle();
    served.list = () => Promise.resolve([{ ...DOCUMENT, title: "新備份辦法" }]);
    surroundings.answeredFrom("g3");
    old.resolve([{ ...DOCUMENT, title: "舊備份辦法" }]);
    await settle();
    expect(surroundings.state.documents).toMatchObject([{ title: "新備份辦法" }]);
    expect(surroundings.state.isMissing).toBe(false);
  });

  it("is loaded again after a bug, which is reported", async () => {
    const { served, surroundings, settle } = createServed();
    const bug = new TypeError("a bug");
    served.list = () => Promise.reject(bug);
    surroundings.suggestIn("hant");
    await settle();
    expect(served.bugs).toEqual([bug]);
    served.list = () => Promise.resolve([DOCUMENT]);
    surroundings.load();
    await settle();
    expect(surroundings.state.documents).toEqual([DOCUMENT]);
  });

  it("is in the script that was chosen last, however late the first came", async () => {
    const { surroundings, settle } = createServed();
    surroundings.suggestIn("hant");
    surroundings.suggestIn("hans");
    await settle();
    expect(surroundings.state.suggestions).toMatchObject([{ question: "hans？" }]);
  });

  it("is asked for no longer once nobody looks", async () => {
    const { served, surroundings, settle } = createServed("unreachable");
    surroundings.suggestIn("hant");
    await settle();
    surroundings.stop();
    await settle();
    expect(served.asked).toHaveLength(3);
  });
});
