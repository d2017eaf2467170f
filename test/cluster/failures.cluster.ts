import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { queryTokens, vectorOf, type LineDocument } from "../support/index-documents.ts";
import { indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import { publishDocuments, type IndexUnderTest } from "../support/published-index.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";
import { startGarbageNode } from "./support/garbage-node.ts";
import { control, MISSING, SHARED_NODES } from "./support/shared-cluster.ts";
import { tell, underLoad } from "./support/steady-load.ts";

const SEARCH = { filter: {}, k: 20 };
const MANY: LineDocument[] = Array.from({ length: 40 }, (_, at) => ({
  id: `circular-${at}`,
  lines: [`第${at}號函：機構應於${at}日內通報。`, `雲端服務之風險由第${at}組評估。`],
}));

describe.skipIf(MISSING !== null)("a cluster in trouble, under a steady load", () => {
  let store: Store;
  let under: IndexUnderTest;
  let reader: PassageIndex;
  let generation: string;

  beforeAll(async () => {
    store = openTestStore({ nodes: SHARED_NODES, timeoutMs: 5000 });
    under = indexOnCluster(store);
    ({ id: generation } = await publishDocuments(under, [HK, TW, UNDATED, ...MANY]));
    reader = under.openReader();
  });

  /** Everything a question asks of the store, on one generation. */
  const question = async (): Promise<unknown> => {
    const lexical = await reader.searchLexical(generation, queryTokens("機構通報雲端"), SEARCH);
    const dense = await reader.searchDense(generation, await vectorOf("風險評估"), SEARCH);
    const ids = [...lexical, ...dense].map(({ passageId }) => passageId);
    return [lexical, dense, await reader.getPassages(generation, ids)];
  };

  it("answers on when a node is killed, and takes it back", async () => {
    const report = await underLoad(question, async () => {
      await control("kill", 2);
      await wait(3000);
      await control("restart", 2);
      await untilGreen(store);
    });
    tell("one node killed and restarted", report);
    expect(report.wrong).toBe(0);
    expect(report.failed).toBeLessThan(report.requests / 10);
  });

  it("loses no passage when all nodes are killed, says so meanwhile, and answers the same after", async () => {
    const report = await underLoad(question, async () => {
      await control("kill", 1, 2, 3);
      await wait(1000);
      await control("restart", 1, 2, 3);
      await untilGreen(store);
    });
    tell("all nodes killed and restarted", report);
    expect(report.wrong).toBe(0);
    expect(report.failed).toBeGreaterThan(0);
    expect(await under.publisher.verify()).toMatchObject({ id: generation });
  });

  it("answers from another node when one hangs", async () => {
    const report = await underLoad(question, async () => {
      await control("halt", 3);
      await wait(6000);
      await control("go-on", 3);
      await untilGreen(store);
    });
    tell("one node hung for 6 s", report);
    expect(report.wrong).toBe(0);
  });

  it("answers from the pinned generation while another is built and published", async () => {
    const report = await underLoad(question, () => publishDocuments(under, [HK, TW]));
    tell("published meanwhile", report);
    expect(report).toMatchObject({ wrong: 0, failed: 0 });
    expect(await reader.current()).toMatchObject({ documentCount: 2 });
  });

  it("goes on answering when the disks are full, refuses to build, and builds once there is room", async () => {
    const report = await underLoad(question, async () => {
      await setReadOnly(store, true);
      const building = publishDocuments(under, [HK]);
      await expect(building).rejects.toMatchObject({
        code: "STORE_UNAVAILABLE",
        message: expect.stringMatching(/takes no writes.*disks/) as string,
      });
      await setReadOnly(store, false);
      expect(await publishDocuments(under, [HK])).toMatchObject({ documentCount: 1 });
    });
    tell("read-only block set and lifted", report);
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

async function untilGreen({ cluster, names }: Store): Promise<void> {
  const request = {
    method: "GET",
    path: `/_cluster/health/${names.catalogue.replace("catalogue", "*")}`,
    query: { wait_for_status: "green", timeout: "2s" },
  } as const;
  const green = z.object({ status: z.literal("green") });
  for (;;) {
    const isGreen = await cluster.ask(request, green, { deadlineMs: 3000 }).then(
      () => true,
      () => false,
    );
    if (isGreen) return;
    await wait(500);
  }
}

async function setReadOnly({ cluster }: Store, isOn: boolean): Promise<void> {
  const persistent = { "cluster.blocks.read_only_allow_delete": isOn ? true : null };
  const request = { method: "PUT", path: "/_cluster/settings", body: { persistent } } as const;
  await cluster.ask(request, z.unknown());
}
