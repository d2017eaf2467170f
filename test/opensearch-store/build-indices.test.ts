import { expect, it } from "vitest";
import { readDimensions, refreshIndices } from "../../src/opensearch-store/build-indices.ts";
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

it.each([
  { properties: { id: { type: "keyword" }, vector: { dimension: 512 } }, dimensions: 512 },
  { properties: { id: { type: "keyword" } }, dimensions: 0 },
])(
  "a build tells that the vectors in it have $dimensions numbers, whoever wrote them",
  async (of) => {
    const { properties, dimensions } = of;
    const node = await startScriptedNode(() => ({ body: { i: { mappings: { properties } } } }));
    const store = openTestStore({ nodes: [node.url] });
    expect(await readDimensions(store, "b")).toBe(dimensions);
    await store.cluster.close();
    node.close();
  },
);
