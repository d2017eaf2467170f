import { describe, expect, it, onTestFinished } from "vitest";
import { passagesMapping, STORE_FORMAT } from "../../src/opensearch-store/index-bodies.ts";
import { createOpenSearchPassageIndex } from "../../src/opensearch-store/opensearch-passage-index.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { answerTo, createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { FINGERPRINTS } from "../support/index-documents.ts";
import { createKeptMetrics } from "../support/kept-metrics.ts";
import { openTestStore } from "../support/opensearch-store.ts";
import { runApp } from "../support/running-app.ts";
import { startScriptedNode, type ScriptedReply } from "../support/scripted-node.ts";

const GENERATION = {
  id: "g",
  corpusSha256: "0".repeat(64),
  fingerprints: FINGERPRINTS,
  documentCount: 1,
  passageCount: 1,
  sentenceCount: 1,
};

/** What a cluster that is well says of one empty-handed generation. */
function wellReply(path: string): ScriptedReply {
  if (path.endsWith("/current")) return { body: recordOf({ generation: GENERATION.id }) };
  if (path.includes("sealed"))
    return {
      body: recordOf({ build: "b", contentId: "c", dimensions: 0, generation: GENERATION }),
    };
  const _meta = { madeBy: "yiju", format: STORE_FORMAT };
  return { body: { "yiju-b-passages": { mappings: { _meta, ...passagesMapping() } } } };
}

function recordOf(body: object): object {
  const _source = { kind: "k", at: "", body: JSON.stringify({ format: STORE_FORMAT, body }) };
  return { _seq_no: 1, _primary_term: 1, _source };
}

/** A server whose index is a cluster of one node that is well or not. */
async function runOnCluster(isWell: () => boolean) {
  const node = await startScriptedNode(({ path }) =>
    isWell() ? wellReply(path) : { status: 503, body: "{}" },
  );
  const store = openTestStore({ nodes: [node.url], prefix: "yiju", timeoutMs: 100 });
  onTestFinished(async () => {
    await store.cluster.close();
    node.close();
  });
  const index: PassageIndex = createOpenSearchPassageIndex({
    store,
    fingerprints: FINGERPRINTS,
    clock: performanceClock,
    lookEveryMs: 0,
  });
  const metrics = createKeptMetrics();
  const assistant = createInMemoryAssistant({
    generation: () => index.current(),
    answer: async (question) => {
      await index.current();
      return answerTo(question);
    },
  });
  return { app: await runApp({ assistant, metrics }), metrics };
}

describe("a server whose cluster is down", () => {
  it("says so with 503, when to try again and a code, everywhere, and answers once it is back", async () => {
    let isWell = false;
    const { app, metrics } = await runOnCluster(() => isWell);
    const question = { question: "備份？" };
    const refused = [
      await app.get("/readyz"),
      await app.post("/v1/answer", question),
      await app.post("/v1/answer", { ...question, stream: true }),
    ];
    for (const response of refused) {
      expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
      expect(await response.json()).toMatchObject({ code: "STORE_UNAVAILABLE" });
    }
    for (const path of ["/healthz", "/metrics"]) expect((await app.get(path)).status).toBe(200);
    expect(metrics.events).toContainEqual({ kind: "problem", code: "STORE_UNAVAILABLE" });

    isWell = true;
    await expect.poll(async () => (await app.get("/readyz")).status, { timeout: 5000 }).toBe(200);
    expect(await (await app.post("/v1/answer", question)).json()).toMatchObject({
      status: "answered",
    });
  });
});
