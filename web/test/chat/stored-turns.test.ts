import { describe, expect, it } from "vitest";
import { loadTurns, saveTurns } from "../../src/chat/stored-turns.ts";
import { answerWith, refusalWith, turnWith } from "../support/sample-answer.ts";
import { createStore } from "../support/map-store.ts";

const KEY = "yiju:turns:https://host/";

describe("a conversation kept in the browser", () => {
  it("comes back as it was, without the turn that was still being answered", () => {
    const store = createStore();
    const failed = {
      kind: "failed",
      failure: "busy",
      detail: "Too many.",
      requestId: "r1",
      retryAfterSeconds: null,
    } as const;
    const kept = [
      turnWith(answerWith(), { id: "t1", rating: "up" }),
      turnWith(refusalWith("not-in-documents"), { id: "t2", narrower: ["什麼是備份？"] }),
      turnWith(answerWith(), { id: "t3", outcome: failed }),
    ];
    const asking = turnWith(answerWith(), { id: "t4", outcome: { kind: "asking", stage: "" } });
    expect(saveTurns(store, KEY, [...kept, asking])).toBe(true);
    expect(loadTurns(store, KEY)).toEqual(kept);
  });

  it("forgets when to try again, which was said of another time", () => {
    const store = createStore();
    const details = { detail: "", requestId: "r1" };
    const outcome = { kind: "failed", failure: "busy", ...details, retryAfterSeconds: 5 } as const;
    saveTurns(store, KEY, [turnWith(answerWith(), { outcome })]);
    expect(loadTurns(store, KEY)).toMatchObject([{ outcome: { retryAfterSeconds: null } }]);
  });

  it("leaves out what another version wrote and this one cannot read", () => {
    const store = createStore();
    const good = turnWith(answerWith());
    store.setItem(KEY, JSON.stringify([{ ...good, outcome: { kind: "new" } }, good, 7]));
    expect(loadTurns(store, KEY)).toEqual([good]);
  });

  it("reads turns from before there were narrower questions and days to ask for", () => {
    const store = createStore();
    const { narrower, scope, ...rest } = turnWith(answerWith());
    const { asOf, ...oldScope } = scope;
    store.setItem(KEY, JSON.stringify([{ ...rest, scope: oldScope }]));
    expect(loadTurns(store, KEY)).toEqual([{ ...rest, narrower, scope: { ...oldScope, asOf } }]);
  });

  it.each(["", "{", "null", '"text"', "{}"])("is empty where %j was kept", (text) => {
    const store = createStore();
    store.setItem(KEY, text);
    expect(loadTurns(store, KEY)).toEqual([]);
  });

  it("takes no room once it is empty, and says when there is none", () => {
    const store = createStore();
    saveTurns(store, KEY, [turnWith(answerWith())]);
    saveTurns(store, KEY, []);
    expect(store.getItem(KEY)).toBeNull();
    const full = {
      ...store,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(saveTurns(full, KEY, [turnWith(answerWith())])).toBe(false);
  });
});
