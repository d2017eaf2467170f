import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExactVectors } from "../../src/index-store/exact-vectors.ts";
import { decodeUnitVector, encodeUnitVector } from "../../src/index-format/unit-int8.ts";
import {
  createClusteredVectors,
  createRandom,
  innerProduct,
  nearestByDefinition,
  recall,
} from "../support/random-vectors.ts";

const DIMENSIONS = 64;

describe("encodeUnitVector", () => {
  it("comes back as a unit vector close to the original, and encodes to the same bytes again", () => {
    const seeds = fc.integer({ min: 1, max: 2 ** 31 });
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 3, DIMENSIONS, 512), (seed, dimensions) => {
        const [vector] = createClusteredVectors(1, dimensions, createRandom(seed));
        if (vector === undefined) throw new Error("no vector");
        const encoded = encodeUnitVector(vector);
        const decoded = decodeUnitVector(encoded);
        expect(Math.hypot(...decoded)).toBeCloseTo(1, 5);
        expect(innerProduct(vector, decoded)).toBeGreaterThan(0.9995);
        expect(encodeUnitVector(decoded)).toEqual(encoded);
      }),
    );
  });

  it("leaves a vector without direction without direction", () => {
    expect(decodeUnitVector(encodeUnitVector(new Float32Array(4)))).toEqual(new Float32Array(4));
  });
});

describe("createExactVectors", () => {
  it.each([10, 100])("finds, among given passages, the %i nearest of the originals", async (k) => {
    const random = createRandom(7);
    const vectors = createClusteredVectors(2000, DIMENSIONS, random);
    const encoded = new Int8Array(vectors.length * DIMENSIONS);
    vectors.forEach((vector, place) => {
      encoded.set(encodeUnitVector(vector), place * DIMENSIONS);
    });
    const exact = await createExactVectors(encoded, DIMENSIONS);
    const kept = Uint32Array.from({ length: 1000 }, (_, index) => 2 * index);
    const pairs = createClusteredVectors(100, DIMENSIONS, random).map((query) => ({
      found: exact.search(query, kept, k).map(({ ordinal }) => ordinal),
      expected: nearestByDefinition(
        query,
        vectors.map((vector, place) => (place % 2 === 0 ? vector : new Float32Array(DIMENSIONS))),
        k,
      ),
    }));
    expect(recall(pairs)).toBe(1);
    expect(pairs.every(({ found }) => found.every((ordinal) => ordinal % 2 === 0))).toBe(true);
  });

  it("takes an odd number of dimensions", async () => {
    const exact = await createExactVectors(Int8Array.of(127, 0, 0, 0, 0, 127), 3);
    const found = exact.search(Float32Array.of(0, 0, 1), Uint32Array.of(0, 1), 1);
    expect(found[0]).toEqual({ ordinal: 1, score: expect.closeTo(1, 6) as number });
  });
});
