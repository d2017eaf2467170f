import { describe, it } from "vitest";
import { describeIndexPublisher } from "../contracts/index-publisher.contract.ts";
import { describePassageIndex } from "../contracts/passage-index.contract.ts";
import { indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import type { IndexUnderTest } from "../support/published-index.ts";
import { MISSING, SHARED_NODES } from "./support/shared-cluster.ts";

const createIndex = (): Promise<IndexUnderTest> =>
  Promise.resolve(indexOnCluster(openTestStore({ nodes: SHARED_NODES })));

if (MISSING === null) {
  describePassageIndex("OpenSearch", createIndex);
  describeIndexPublisher("OpenSearch", createIndex);
} else {
  describe("the index on a cluster", () => {
    it("keeps the contracts of the embedded one", ({ skip }) => {
      skip(MISSING ?? "");
    });
  });
}
