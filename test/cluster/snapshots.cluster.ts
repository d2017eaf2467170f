import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import type { ClusterRequest } from "../../src/opensearch-store/cluster.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { queryTokens, vectorOf } from "../support/index-documents.ts";
import { indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import { EVERYTHING, publishDocuments } from "../support/published-index.ts";
import { HK, TW, UNDATED } from "../support/sample-documents.ts";
import { MISSING, SHARED_NODES } from "./support/shared-cluster.ts";
import { untilGreen } from "./support/until-green.ts";

const snapshotReply = z.object({
  snapshot: z.object({ shards: z.object({ failed: z.literal(0) }) }),
});

describe.skipIf(MISSING !== null)("a snapshot of an index, as docs/scale-out.md takes it", () => {
  it("brings everything back after the indices are gone, and what was published later is not in it", async () => {
    const prefix = `s-${randomUUID()}`;
    const store = openTestStore({ nodes: SHARED_NODES, prefix, timeoutMs: 60_000 });
    const under = indexOnCluster(store);
    const published = await publishDocuments(under, [HK, TW]);
    const before = await answersOf(under.openReader(), published.id);
    await takeSnapshot(store, prefix);
    await publishDocuments(under, [UNDATED]);

    await ask(store, { method: "DELETE", path: `/${prefix}-*` });
    await expect(under.openReader().current()).rejects.toMatchObject({ code: "INDEX_MISSING" });
    await ask(store, {
      method: "POST",
      path: `/_snapshot/${prefix}/one/_restore`,
      query: { wait_for_completion: "true" },
      body: { indices: `${prefix}-*` },
    });
    await untilGreen(store);

    expect(await under.publisher.verify()).toEqual(published);
    const reader = under.openReader();
    expect(await reader.current()).toEqual(published);
    expect(await answersOf(reader, published.id)).toEqual(before);
    // and one builds on it as on any other
    expect(await publishDocuments(under, [HK, UNDATED])).toMatchObject({ documentCount: 2 });
  });
});

async function takeSnapshot(store: Store, prefix: string): Promise<void> {
  const body = { type: "fs", settings: { location: prefix } };
  await ask(store, { method: "PUT", path: `/_snapshot/${prefix}`, body });
  const reply = await ask(store, {
    method: "PUT",
    path: `/_snapshot/${prefix}/one`,
    query: { wait_for_completion: "true" },
    body: { indices: `${prefix}-*`, include_global_state: false },
  });
  snapshotReply.parse(reply);
}

/** Everything that a question asks, and the texts. */
async function answersOf(reader: PassageIndex, generation: string): Promise<unknown> {
  const search = { filter: EVERYTHING, k: 9 };
  const lexical = await reader.searchLexical(generation, queryTokens("機構雲"), search);
  const dense = await reader.searchDense(generation, await vectorOf("外判"), search);
  const ids = [...lexical, ...dense].map(({ passageId }) => passageId);
  return [
    lexical,
    dense,
    await reader.getPassages(generation, ids),
    await reader.documents.get(generation, HK.id),
  ];
}

function ask({ cluster }: Store, request: ClusterRequest): Promise<unknown> {
  return cluster.ask(request, z.unknown(), { isRepeatable: false });
}
