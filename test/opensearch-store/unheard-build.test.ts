import { afterEach, describe, expect, it, vi } from "vitest";
import { HEARTBEAT_MS } from "../../src/opensearch-store/heartbeat.ts";
import { OpenSearchGenerationWriter } from "../../src/opensearch-store/opensearch-generation-writer.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { FINGERPRINTS } from "../support/index-documents.ts";
import { openTestStore } from "../support/opensearch-store.ts";
import { startScriptedNode } from "../support/scripted-node.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a build that may not say that somebody is at work on it", () => {
  it("goes no further, since others would take it for abandoned", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const error = { type: "security_exception", reason: "no rights" };
    const node = await startScriptedNode(({ path }) =>
      path.includes("_update")
        ? { status: 403, body: { error } }
        : { body: { _shards: { failed: 0 } } },
    );
    const store = openTestStore({ nodes: [node.url], timeoutMs: 2000 });
    const writer = new OpenSearchGenerationWriter({
      store,
      fingerprints: FINGERPRINTS,
      name: "n",
      build: "b",
      isShared: true,
      held: new Map(),
      base: null,
      baseProblem: null,
      sealed: null,
      clock: performanceClock,
      shards: 1,
      replicas: 0,
    });
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
    await expect
      .poll(() => writer.written().catch(String))
      .toContain("answered 403 security_exception");
    await writer.abort();
    await store.cluster.close();
    node.close();
  });
});
