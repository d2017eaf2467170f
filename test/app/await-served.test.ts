import { describe, expect, it } from "vitest";
import { awaitServed } from "../../src/app/await-served.ts";
import { AppError } from "../../src/domain/errors.ts";
import { SAMPLE_GENERATION } from "../support/in-memory-assistant.ts";

const { signal } = new AbortController();
const NEXT = { ...SAMPLE_GENERATION, id: "next" };

describe("awaitServed", () => {
  it("waits while the generation before is served, or none yet", async () => {
    const served = [
      () => Promise.reject(new AppError("INDEX_MISSING", "No index in /i.")),
      () => Promise.resolve(SAMPLE_GENERATION),
      () => Promise.resolve(NEXT),
    ];
    const next = () => served.shift()?.() ?? Promise.reject(new Error("asked once too often"));
    expect(await awaitServed("next", { served: next, signal, lookMs: 1 })).toBe(true);
    expect(served).toEqual([]);
  });

  it("gives up on a generation that is never served", async () => {
    const served = () => Promise.resolve(SAMPLE_GENERATION);
    const options = { served, signal, lookMs: 1, giveUpMs: 3 };
    expect(await awaitServed("next", options)).toBe(false);
  });

  it("does not wait once the server is asked to stop", async () => {
    const served = () => Promise.resolve(SAMPLE_GENERATION);
    expect(await awaitServed("next", { served, signal: AbortSignal.abort() })).toBe(false);
  });
});
