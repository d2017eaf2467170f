import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { ClusterRefusal } from "../../src/opensearch-store/cluster-refusal.ts";
import { startHeartbeat } from "../../src/opensearch-store/heartbeat.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A heartbeat whose beats fail as listed, one after the other; those after them succeed. */
function beating(...failures: readonly Error[]) {
  const left = [...failures];
  let beats = 0;
  const beat = async (): Promise<void> => {
    beats++;
    const failure = left.shift();
    if (failure !== undefined) return Promise.reject(failure);
  };
  return { heartbeat: startHeartbeat(beat, 1000), beats: () => beats };
}

const next = () => vi.advanceTimersByTimeAsync(1000);

describe("a heartbeat", () => {
  it.each([
    new ClusterRefusal(403, "security_exception", "no rights to write"),
    new TypeError("a fault of ours"),
  ])("lets nobody go on unheard after $name, until a beat is heard again", async (failure) => {
    const { heartbeat } = beating(failure);
    const requireBeating = () => {
      heartbeat.requireBeating();
    };
    expect(requireBeating).not.toThrow();
    await next();
    expect(requireBeating).toThrow(failure);
    await next();
    expect(requireBeating).not.toThrow();
    heartbeat.stop();
  });

  it("goes on where the cluster cannot answer just then, and ends when it is stopped", async () => {
    const { heartbeat, beats } = beating(new AppError("STORE_UNAVAILABLE", "no answer in time"));
    await next();
    expect(() => {
      heartbeat.requireBeating();
    }).not.toThrow();
    await next();
    heartbeat.stop();
    await next();
    expect(beats()).toBe(2);
  });
});
