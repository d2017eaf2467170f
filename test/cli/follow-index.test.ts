import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followIndex } from "../../src/cli/follow-index.ts";
import { AppError } from "../../src/domain/errors.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("followIndex", () => {
  it("looks for a new index though nobody asks, whatever fails, until it is stopped", async () => {
    let looks = 0;
    const stop = new AbortController();
    const generation = () => {
      looks++;
      return Promise.reject(new AppError("INDEX_MISSING", "No index in /i."));
    };
    followIndex({ generation }, stop.signal);
    await vi.advanceTimersByTimeAsync(3000);
    expect(looks).toBe(3);
    stop.abort();
    await vi.advanceTimersByTimeAsync(3000);
    expect(looks).toBe(3);
  });
});
