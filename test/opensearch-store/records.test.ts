import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { sendRecords } from "../../src/opensearch-store/bulk-sender.ts";
import { createNamedReader } from "../../src/opensearch-store/named-reader.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { openTestStore } from "../support/opensearch-store.ts";
import {
  startScriptedNode,
  type ScriptedNode,
  type ScriptedReply,
} from "../support/scripted-node.ts";

const running: { node: ScriptedNode; store: Store }[] = [];

/** A cluster of one node that answers the nth request, from 0, as `script` says. */
async function start(script: (nth: number) => ScriptedReply) {
  const node = await startScriptedNode((_request, nth) => script(nth));
  const store = openTestStore({ nodes: [node.url], timeoutMs: 5000 });
  running.push({ node, store });
  return { node, cluster: store.cluster };
}

afterEach(async () => {
  for (const { node, store } of running.splice(0)) {
    await store.cluster.close();
    node.close();
  }
});

describe("records asked for by name", () => {
  it("are asked for again where the answer says nothing of one", async () => {
    const found = { found: true, _source: { text: "t" } };
    const docs = [found, { found: false }];
    const { node, cluster } = await start((nth) => ({ body: { docs: docs.slice(0, nth) } }));
    const read = createNamedReader(cluster, "i", z.object({ text: z.string() }));
    expect(await read(["a", "b"])).toEqual([{ text: "t" }, undefined]);
    expect(node.asked).toHaveLength(3);
  });
});

describe("records sent to a cluster", () => {
  const records = ["a", "b", "c"].map((name) => ({ index: "i", name, body: { name } }));
  const done = { index: { status: 201 } };
  const refused = (status: number, type: string) => ({
    index: { status, error: { type, reason: "r" } },
  });

  it("are sent again where the cluster was too busy for them, and only those", async () => {
    const { node, cluster } = await start((nth) => ({
      body: {
        items: nth === 0 ? [done, refused(429, "rejected_execution_exception"), done] : [done],
      },
    }));
    await sendRecords(cluster, records);
    expect(node.asked.map(({ body }) => body.match(/"_id":"\w"/g))).toEqual([
      ['"_id":"a"', '"_id":"b"', '"_id":"c"'],
      ['"_id":"b"'],
    ]);
  });

  it("are sent again where the answer says nothing of one", async () => {
    const items = [done, done, done];
    const { node, cluster } = await start((nth) => ({ body: { items: items.slice(0, 2 * nth) } }));
    await sendRecords(cluster, records);
    expect(node.asked).toHaveLength(3);
  });

  it("are given up where the cluster will never take them", async () => {
    const items = [done, refused(400, "strict_dynamic_mapping_exception"), done];
    const { node, cluster } = await start(() => ({ body: { items } }));
    await expect(sendRecords(cluster, records)).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("400 strict_dynamic_mapping_exception") as string,
    });
    expect(node.asked).toHaveLength(1);
  });
});
