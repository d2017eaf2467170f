import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import type { Generation, PassageIndex } from "../../src/ports/passage-index.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { queryTokens, vectorOf, type LineDocument } from "../support/index-documents.ts";
import { indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import { publishDocuments, type IndexUnderTest } from "../support/published-index.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";
import { startGarbageNode } from "./support/garbage-node.ts";
import { control, MISSING, SHARED_NODES } from "./support/shared-cluster.ts";
import { startFaultyProxy, type ProxyFault } from "./support/faulty-proxy.ts";
import type { LoadReport } from "./support/load-report.ts";
import { underLoad, type Load } from "./support/steady-load.ts";
import { untilGreen } from "./support/until-green.ts";

/** The time-out of a server that nobody set another for. */
const TIMEOUT_MS = 5000;
/** Of whoever prepares and looks after the index meanwhile. */
const BUILDING_MS = 60_000;
/** What a question asks of the store, one after the other. */
const ASKS = 4;
const SEARCH = { filter: {}, k: 20 };
const MANY: LineDocument[] = Array.from({ length: 40 }, (_, at) => ({
  id: `circular-${at}`,
  lines: [`第${at}號函：機構應於${at}日內通報。`, `雲端服務之風險由第${at}組評估。`],
}));

describe.skipIf(MISSING !== null)("a cluster in trouble, under a steady load", () => {
  const prefix = `f-${Date.now()}`;
  let store: Store;
  let under: IndexUnderTest;
  let reader: PassageIndex;
  let published: Generation;

  beforeAll(async () => {
    store = openTestStore({ nodes: SHARED_NODES, prefix, timeoutMs: BUILDING_MS });
    under = indexOnCluster(store);
    published = await publishDocuments(under, [HK, TW, UNDATED, ...MANY]);
    const asked = openTestStore({ nodes: SHARED_NODES, prefix, timeoutMs: TIMEOUT_MS });
    reader = indexOnCluster(asked).openReader();
    // once by way of every node, so that each has compiled what it needs
    const ask = questionOf(reader);
    for (let time = 0; time < SHARED_NODES.length; time++) load = { ask, expected: await ask() };
  });

  /** Everything a question asks of the store, on one generation. */
  const questionOf = (index: PassageIndex) => async (): Promise<unknown> => {
    const { id: generation } = published;
    const lexical = await index.searchLexical(generation, queryTokens("機構通報雲端"), SEARCH);
    const dense = await index.searchDense(generation, await vectorOf("風險評估"), SEARCH);
    const ids = [...lexical, ...dense].map(({ passageId }) => passageId);
    return [lexical, dense, await index.getPassages(generation, ids)];
  };
  let load: Load;

  /** Everything that was published is there, read back document by document. */
  const expectNothingLost = async (): Promise<void> => {
    expect(await under.publisher.verify()).toEqual(published);
  };

  it("answers on when a node is killed, and takes it back", async () => {
    const report = await underLoad("one node killed and restarted", load, async (fault) => {
      fault.begins();
      await control("kill", 2);
      await wait(3000);
      await control("restart", 2);
      await untilGreen(store);
      fault.ends();
    });
    expect(report.wrong).toBe(0);
    expect(report.failed).toBeLessThan(report.requests / 10);
    expect(report.answeredMs).toBeLessThan(TIMEOUT_MS);
    await expectNothingLost();
  });

  it("loses no passage when all nodes are killed, says so meanwhile, and answers the same after", async () => {
    const report = await underLoad("all nodes killed and restarted", load, async (fault) => {
      fault.begins();
      await control("kill", 1, 2, 3);
      await wait(1000);
      await control("restart", 1, 2, 3);
      // they have found each other; what they hold is still to be opened
      fault.ends();
      await untilGreen(store);
    });
    expect(report.wrong).toBe(0);
    expect(report.failed).toBeGreaterThan(0);
    expect(report.recoveredMs).not.toBeNull();
    await expectNothingLost();
  });

  it("answers from another node when one hangs", async () => {
    const report = await underLoad("one node hung", load, async (fault) => {
      fault.begins();
      await control("halt", 3);
      await wait(6000);
      await control("go-on", 3);
      fault.ends();
      await untilGreen(store);
    });
    expect(report.wrong).toBe(0);
    await expectNothingLost();
  });

  it("answers when a node works a tenth of the time", async () => {
    const report = await underLoad("one node slow at everything", load, async (fault) => {
      fault.begins();
      for (let turn = 0; turn < 8; turn++) {
        await control("halt", 3);
        await wait(900);
        await control("go-on", 3);
        await wait(100);
      }
      fault.ends();
    });
    expect(report.wrong).toBe(0);
    expect(report.failed).toBeLessThan(report.requests / 10);
    await expectNothingLost();
  });

  /** The same load by way of a node that answers as `fault` says, beside `others` that are well. */
  const behindProxy = async (
    name: string,
    proxied: { readonly fault: ProxyFault; readonly others: readonly string[] },
  ): Promise<{ readonly report: LoadReport; readonly spoilt: number }> => {
    const proxy = await startFaultyProxy(SHARED_NODES[0] ?? "");
    const nodes = [proxy.url, ...proxied.others];
    const client = openTestStore({ nodes, prefix, timeoutMs: TIMEOUT_MS });
    const ask = questionOf(indexOnCluster(client).openReader());
    const report = await underLoad(name, { ...load, ask }, async (fault) => {
      fault.begins();
      proxy.behave(proxied.fault);
      await wait(8000);
      proxy.behave({ kind: "none" });
      fault.ends();
    });
    await client.cluster.close();
    proxy.close();
    return { report, spoilt: proxy.spoilt() };
  };

  it("asks a node that is slow no more, and another in its stead", async () => {
    const proxied = { fault: { kind: "slow", ms: 3000 }, others: SHARED_NODES.slice(1) } as const;
    const { report, spoilt } = await behindProxy("one node answers 3 s late", proxied);
    expect(spoilt).toBeGreaterThan(0);
    expect(report).toMatchObject({ wrong: 0, failed: 0, steadyMs: 0 });
    expect(report.longestMs).toBeLessThan(ASKS * TIMEOUT_MS);
    await expectNothingLost();
  });

  it("believes no node that answers garbage, and asks another", async () => {
    const proxied = { fault: { kind: "garbage" }, others: SHARED_NODES.slice(1) } as const;
    const { report, spoilt } = await behindProxy("one node answers garbage", proxied);
    expect(spoilt).toBeGreaterThan(0);
    expect(report).toMatchObject({ wrong: 0, failed: 0, steadyMs: 0 });
    await expectNothingLost();
  });

  it("answers nothing while all that it hears is garbage, and answers again at once", async () => {
    const proxied = { fault: { kind: "garbage" }, others: [] } as const;
    const { report } = await behindProxy("all nodes answer garbage", proxied);
    expect(report.wrong).toBe(0);
    expect(report.failed).toBeGreaterThan(0);
    expect(report.recoveredMs).not.toBeNull();
    await expectNothingLost();
  });

  it("answers from the pinned generation while another is built and published", async () => {
    const report = await underLoad("another published meanwhile", load, async (fault) => {
      fault.begins();
      await publishDocuments(under, [HK, TW]);
      fault.ends();
    });
    expect(report).toMatchObject({ wrong: 0, failed: 0 });
    expect(await reader.current()).toMatchObject({ documentCount: 2 });
  });

  it("goes on answering when the disks are full, refuses to build, and builds once there is room", async () => {
    const report = await underLoad("disks full", load, async (fault) => {
      fault.begins();
      await setReadOnly(store, true);
      const building = publishDocuments(under, [HK]);
      await expect(building).rejects.toMatchObject({
        code: "STORE_UNAVAILABLE",
        message: expect.stringMatching(/takes no writes.*disks/) as string,
      });
      await setReadOnly(store, false);
      fault.ends();
      expect(await publishDocuments(under, [HK])).toMatchObject({ documentCount: 1 });
    });
    expect(report).toMatchObject({ wrong: 0, failed: 0 });
  });
});

describe.skipIf(MISSING !== null)("a node that is no OpenSearch", () => {
  const [real = ""] = SHARED_NODES;

  it.each([
    { body: '{"hits": {"hits": []}}', why: "less than a search's answer" },
    { body: "<html>Sign in</html>", why: "a page" },
    { body: '{"took":1,"timed_out":false,"_shards":{"failed":1},"hits":{"hits":[]}}', why: "part" },
    { body: null, why: "nothing, ever" },
  ])("is never believed: it answers $why", async ({ body }) => {
    const garbage = await startGarbageNode(body);
    try {
      const prefix = `g-${Date.now()}`;
      const well = indexOnCluster(openTestStore({ nodes: [real], prefix }));
      const { id } = await publishDocuments(well, [HK, TW]);
      const search = async (nodes: readonly string[]) =>
        indexOnCluster(openTestStore({ nodes, prefix, timeoutMs: 1500 }))
          .openReader()
          .searchLexical(id, queryTokens("機構"), SEARCH);
      expect(await search([garbage.url, real])).toEqual(await search([real]));
      await expect(search([garbage.url])).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    } finally {
      garbage.close();
    }
  });

  it("is left alone after it failed three times in a row", async () => {
    const garbage = await startGarbageNode("nothing");
    const reader = indexOnCluster(
      openTestStore({ nodes: [garbage.url], timeoutMs: 100 }),
    ).openReader();
    const failure = (): Promise<unknown> => reader.current().catch((error: unknown) => error);
    for (let call = 0; call < 3; call++) await failure();
    expect(await failure()).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("3 times in a row") as string,
    });
    garbage.close();
  });
});

async function setReadOnly({ cluster }: Store, isOn: boolean): Promise<void> {
  const persistent = { "cluster.blocks.read_only_allow_delete": isOn ? true : null };
  const request = { method: "PUT", path: "/_cluster/settings", body: { persistent } } as const;
  await cluster.ask(request, z.unknown());
}
