import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exploredCandidates } from "../../src/opensearch-store/explored-candidates.ts";
import { denseBody } from "../../src/opensearch-store/search-bodies.ts";

describe("the candidates that a cluster explores", () => {
  it.each([
    { passages: 0, explored: 512 },
    { passages: 20_000, explored: 512 },
    { passages: 100_000, explored: 512 },
    { passages: 100_001, explored: 513 },
    { passages: 250_000, explored: 1024 },
    { passages: 550_000, explored: 2048 },
    { passages: 100_000_000, explored: 2048 },
  ])("are $explored for $passages passages", ({ passages, explored }) => {
    expect(exploredCandidates(passages)).toBe(explored);
  });

  it("grow with the passages, and are a whole number that an engine takes", () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)].map(exploredCandidates);
        expect(fewer).toBeLessThanOrEqual(more ?? 0);
        expect(fewer).toSatisfy(Number.isInteger);
      }),
    );
  });

  it.each([
    { shards: 1, k: 20, each: 1024, why: "one shard explores them all" },
    { shards: 3, k: 20, each: 342, why: "several share them" },
    { shards: 3, k: 992, each: 1024, why: "a shard explores no fewer than are asked for" },
  ])("are divided among shards: $why", ({ shards, k, each }) => {
    const index = { shards, passageCount: 250_000 };
    const body = denseBody(new Float32Array(2), { filter: {}, k }, index);
    expect(body).toMatchObject({
      query: { knn: { vector: { k: k + 32, method_parameters: { ef_search: each } } } },
    });
  });
});
