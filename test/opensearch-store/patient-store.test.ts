import { afterEach, describe, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod/v4";
import { patientStore } from "../../src/opensearch-store/patient-store.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { startFakeNode, type FakeNode } from "../support/fake-node.ts";
import { openTestStore } from "../support/opensearch-store.ts";

const ASKED = { method: "PUT", path: "/i", body: {} } as const;

describe("a store for whoever builds", () => {
  let node: FakeNode;
  let store: Store;

  afterEach(async () => {
    await store.cluster.close();
    node.close();
  });

  it("waits for a busy cluster longer than a search does", async () => {
    node = await startFakeNode((_request, response) => {
      void wait(600).then(() =>
        response.writeHead(200, { "content-type": "application/json" }).end("{}"),
      );
    });
    store = openTestStore({ nodes: [node.url], timeoutMs: 200 });
    await expect(store.cluster.ask(ASKED, z.unknown())).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
    });
    expect(await patientStore(store).cluster.ask(ASKED, z.unknown())).toEqual({});
  });
});
