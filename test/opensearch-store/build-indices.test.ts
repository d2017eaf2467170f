import { expect, it } from "vitest";
import { refreshIndices } from "../../src/opensearch-store/build-indices.ts";
import { openTestStore } from "../support/opensearch-store.ts";
import { startScriptedNode } from "../support/scripted-node.ts";

it("a build is not taken for visible while a shard of it is away", async () => {
  const node = await startScriptedNode((_request, nth) => ({
    body: { _shards: { total: 2, successful: Math.min(nth, 2), failed: Math.max(0, 2 - nth) } },
  }));
  const store = openTestStore({ nodes: [node.url] });
  await refreshIndices(store, "b");
  expect(node.asked).toHaveLength(3);
  await store.cluster.close();
  node.close();
});
