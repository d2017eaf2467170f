import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { passagesMapping, STORE_FORMAT } from "../../src/opensearch-store/index-bodies.ts";
import { requireMapping } from "../../src/opensearch-store/require-readable.ts";
import { scoredHits } from "../../src/opensearch-store/search-reply.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { FINGERPRINTS } from "../support/index-documents.ts";
import { openTestStore } from "../support/opensearch-store.ts";
import { startScriptedNode, type ScriptedNode } from "../support/scripted-node.ts";

const WHOLE = { timed_out: false, _shards: { total: 1, failed: 0 } };
const HITS = { ...WHOLE, hits: { hits: [{ sort: [1.5, "a"] }] } };
const SEARCH = { method: "POST", path: "/i/_search", body: {} } as const;
const refusal = (type: string) => ({ error: { type, reason: "a question's own words" } });

const running: { readonly nodes: ScriptedNode[]; readonly stores: Store[] } = {
  nodes: [],
  stores: [],
};

async function start(...of: Parameters<typeof startScriptedNode>): Promise<ScriptedNode> {
  const node = await startScriptedNode(...of);
  running.nodes.push(node);
  return node;
}

function open(nodes: readonly ScriptedNode[], timeoutMs = 2000): Store {
  const store = openTestStore({ nodes: nodes.map(({ url }) => url), prefix: "yiju", timeoutMs });
  running.stores.push(store);
  return store;
}

afterEach(async () => {
  for (const { cluster } of running.stores.splice(0)) await cluster.close();
  for (const node of running.nodes.splice(0)) node.close();
});

describe("a search of a cluster", () => {
  it.each([
    { why: "text that is no JSON", body: "<html>Sign in</html>", says: "no JSON" },
    { why: "another shape", body: { hits: { hits: [] } }, says: "unexpected answer" },
    {
      why: "a shard that failed",
      body: { ...HITS, _shards: { total: 2, failed: 1 } },
      says: "_shards.failed",
    },
    { why: "no shard at all", body: { ...HITS, _shards: { total: 0, failed: 0 } }, says: "total" },
    { why: "a search that ran out of time", body: { ...HITS, timed_out: true }, says: "timed_out" },
    {
      why: "a score that is no number",
      body: { ...WHOLE, hits: { hits: [{ sort: [null, "a"] }] } },
      says: "sort",
    },
  ])("takes $why for no answer, and says so", async ({ body, says }) => {
    const { cluster } = open([await start(() => ({ body }))], 1000);
    await expect(cluster.ask(SEARCH, scoredHits)).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining(says) as string,
    });
  });

  it.each([
    { why: "is busy", reply: { status: 429, body: refusal("rejected_execution_exception") } },
    {
      why: "is not available",
      reply: { status: 503, body: refusal("cluster_manager_not_discovered") },
    },
    {
      why: "lost a node",
      reply: { status: 500, body: refusal("search_phase_execution_exception") },
    },
    { why: "answers garbage", reply: { body: "garbage" } },
    {
      why: "answers for part of its shards",
      reply: { body: { ...HITS, _shards: { total: 2, failed: 2 } } },
    },
    { why: "hangs up", reply: "hangs up" },
    { why: "says nothing", reply: "nothing" },
  ] as const)("asks another node where one $why", async ({ reply }) => {
    const sick = await start(() => reply);
    const well = await start(() => ({ body: HITS }));
    const { cluster } = open([sick, well]);
    for (let time = 0; time < 4; time++)
      expect(await cluster.ask(SEARCH, scoredHits)).toEqual(HITS);
    expect(sick.asked.length).toBeGreaterThan(0);
  });

  it("asks a single node again until the time is up", async () => {
    const node = await start((_request, nth) =>
      nth < 3 ? { status: 503, body: refusal("busy") } : { body: HITS },
    );
    expect(await open([node]).cluster.ask(SEARCH, scoredHits)).toEqual(HITS);
    expect(node.asked).toHaveLength(4);
  });

  it("gives up when the time is up, not later", async () => {
    const node = await start(() => "nothing");
    const startedMs = performance.now();
    await expect(open([node]).cluster.ask(SEARCH, scoredHits)).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("did not answer in time") as string,
    });
    expect(performance.now() - startedMs).toBeLessThan(4000);
    expect(node.asked.length).toBeGreaterThanOrEqual(2);
  });

  it("is not asked again where the cluster refused, and tells nothing that was asked", async () => {
    const node = await start(() => ({ status: 400, body: refusal("too_many_clauses") }));
    const failure: unknown = await open([node])
      .cluster.ask(SEARCH, scoredHits)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "STORE_UNAVAILABLE",
      status: 400,
      type: "too_many_clauses",
    });
    expect(String(failure)).not.toContain("own words");
    expect(node.asked).toHaveLength(1);
  });

  it("is not asked again where twice would do harm", async () => {
    const node = await start(() => "hangs up");
    const asked = open([node]).cluster.ask(SEARCH, z.unknown(), { isRepeatable: false });
    await expect(asked).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    expect(node.asked).toHaveLength(1);
  });

  it("ends at once when it is cancelled, and the cluster is not held to be sick", async () => {
    const node = await start((_request, nth) => (nth < 3 ? "nothing" : { body: HITS }));
    const { cluster } = open([node], 60_000);
    for (let time = 0; time < 3; time++) {
      const signal = AbortSignal.timeout(50);
      const asked = cluster.ask(SEARCH, scoredHits, { signal });
      await expect(asked).rejects.toMatchObject({ code: "CANCELLED" });
    }
    expect(await cluster.ask(SEARCH, scoredHits)).toEqual(HITS);
  });

  it("spares a cluster that failed three times in a row, and tries it again after a second", async () => {
    let isWell = false;
    const node = await start(() => (isWell ? { body: HITS } : { status: 503, body: "{}" }));
    const { cluster } = open([node], 100);
    const failure = () => cluster.ask(SEARCH, scoredHits).catch((error: unknown) => error);
    for (let time = 0; time < 3; time++) await failure();
    const before = node.asked.length;
    expect(await failure()).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("3 times in a row") as string,
    });
    expect(node.asked).toHaveLength(before);
    isWell = true;
    await expect.poll(() => failure(), { timeout: 5000 }).toEqual(HITS);
  });
});

describe("an index that is not ours", () => {
  const sealed = {
    build: "b",
    contentId: "c",
    dimensions: 0,
    generation: {
      id: "g",
      corpusSha256: "",
      fingerprints: FINGERPRINTS,
      documentCount: 0,
      passageCount: 0,
      sentenceCount: 0,
    },
  };
  const ours = { _meta: { madeBy: "yiju", format: STORE_FORMAT }, ...passagesMapping() };
  const check = async (mappings: object): Promise<void> => {
    const node = await start(() => ({ body: { "yiju-b-passages": { mappings } } }));
    await requireMapping(open([node]), sealed);
  };

  it("is taken as it is where it is laid out as we do", async () => {
    await expect(check(ours)).resolves.toBeUndefined();
  });

  it.each([
    {
      why: "somebody else made it",
      change: { _meta: undefined },
      says: "does not say that yiju made it",
    },
    {
      why: "a later version made it",
      change: { _meta: { madeBy: "yiju", format: STORE_FORMAT + 1 } },
      says: "does not say that yiju made it in this format",
    },
    {
      why: "a field is analysed in another way",
      change: { properties: { ...ours.properties, body: { type: "text", analyzer: "smartcn" } } },
      says: 'field "body"',
    },
    { why: "a field is missing", change: { properties: {} }, says: 'field "documentId"' },
  ])("is refused where $why, with what to do", async ({ change, says }) => {
    await expect(check({ ...ours, ...change })).rejects.toMatchObject({
      code: "INDEX_INCOMPATIBLE",
      message: expect.stringMatching(
        new RegExp(`${says}.*build it again with .yiju index.*YIJU_OPENSEARCH_PREFIX`),
      ) as string,
    });
  });
});

describe("the record of the current generation", () => {
  const stored = (generation: string) => ({
    _seq_no: 1,
    _primary_term: 1,
    _source: {
      kind: "current",
      at: "",
      body: JSON.stringify({ format: STORE_FORMAT, body: { generation } }),
    },
  });
  const swap = async (now: string, put: "hangs up" | { status: number; body: object }) => {
    const node = await start(({ method, path }) => {
      if (method === "GET") return { body: stored(now) };
      return path.includes("_doc") ? put : { body: {} };
    });
    const version = { if_seq_no: "1", if_primary_term: "1" };
    return open([node]).catalogue.setCurrent("next", { generation: "before", version });
  };

  it("is changed where the reply was lost but the change was made", async () => {
    expect(await swap("next", "hangs up")).toBe(true);
  });

  it("is not said to be changed where the reply was lost and it was not", async () => {
    await expect(swap("before", "hangs up")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });

  it("counts as changed where another writer of the same build was first", async () => {
    const conflict = { status: 409, body: refusal("version_conflict_engine_exception") };
    expect(await swap("next", conflict)).toBe(true);
  });

  it("stays another's where that one was first", async () => {
    const conflict = { status: 409, body: refusal("version_conflict_engine_exception") };
    expect(await swap("theirs", conflict)).toBe(false);
  });
});
