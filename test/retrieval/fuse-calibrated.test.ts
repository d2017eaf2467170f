import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hit } from "../../src/domain/retrieval.ts";
import { fuseCalibrated } from "../../src/retrieval/fuse-calibrated.ts";

const hitList = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 9 }),
      score: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    {
      selector: ({ id }) => id,
    },
  )
  .map((hits) =>
    hits
      .toSorted((a, b) => b.score - a.score)
      .map(({ id, score }, index): Hit => ({ passageId: `p${id}`, rank: index + 1, score })),
  );

describe("fuseCalibrated", () => {
  it("weighs a share of the best lexical score with the place among the cosines", () => {
    const fused = fuseCalibrated(
      {
        lexical: [
          { passageId: "a", rank: 1, score: 8 },
          { passageId: "b", rank: 2, score: 4 },
        ],
        dense: [
          { passageId: "b", rank: 1, score: 0.75 },
          { passageId: "c", rank: 2, score: 0.25 },
        ],
      },
      { dense: 0.25 },
    );
    expect(fused).toEqual([
      {
        passageId: "a",
        score: 0.75,
        trace: [
          { retriever: "lexical", rank: 1, rawScore: 8, contribution: 0.75 },
          { retriever: "dense", rank: null, rawScore: null, contribution: 0 },
        ],
      },
      {
        passageId: "b",
        score: 0.625,
        trace: [
          { retriever: "lexical", rank: 2, rawScore: 4, contribution: 0.375 },
          { retriever: "dense", rank: 1, rawScore: 0.75, contribution: 0.25 },
        ],
      },
      {
        passageId: "c",
        score: 0,
        trace: [
          { retriever: "lexical", rank: null, rawScore: null, contribution: 0 },
          { retriever: "dense", rank: 2, rawScore: 0.25, contribution: 0 },
        ],
      },
    ]);
  });

  it("explains every score, orders best first and breaks ties by id", () => {
    fc.assert(
      fc.property(hitList, hitList, (lexical, dense) => {
        const fused = fuseCalibrated({ lexical, dense }, { dense: 0.3 });
        expect(new Set(fused.map(({ passageId }) => passageId))).toEqual(
          new Set([...lexical, ...dense].map(({ passageId }) => passageId)),
        );
        for (const [index, hit] of fused.entries()) {
          expect(hit.trace.reduce((sum, part) => sum + part.contribution, 0)).toBe(hit.score);
          const next = fused[index + 1];
          if (next === undefined) continue;
          expect(hit.score).toBeGreaterThanOrEqual(next.score);
          if (hit.score === next.score) expect(hit.passageId < next.passageId).toBe(true);
        }
      }),
    );
  });
});
