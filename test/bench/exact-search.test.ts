import { describe, expect, it } from "vitest";
import { exactNearest, recallOf } from "../../bench/measure/exact-search.ts";
import {
  createClusteredVectors,
  createRandom,
  nearestByDefinition,
} from "../support/random-vectors.ts";

const vectors = createClusteredVectors(200, 8, createRandom(7));
const list = {
  count: vectors.length,
  at: (place: number) => vectors[place] ?? new Float32Array(8),
};
const query = list.at(3);

describe("exactNearest", () => {
  it("finds what sorting all would", () => {
    expect(exactNearest(query, list, { k: 10 })).toEqual(nearestByDefinition(query, vectors, 10));
  });

  it("finds only what is kept", () => {
    const keeps = (place: number) => place % 2 === 0;
    const expected = nearestByDefinition(query, vectors, 200).filter(keeps).slice(0, 10);
    expect(exactNearest(query, list, { k: 10, keeps })).toEqual(expected);
  });

  it("orders equal ones by place", () => {
    const same = { count: 5, at: () => query };
    expect(exactNearest(query, same, { k: 3 })).toEqual([0, 1, 2]);
  });
});

describe("recallOf", () => {
  it("is the share of the expected that was found", () => {
    expect(recallOf([1, 2, 9], [1, 2, 3, 4])).toBe(0.5);
  });
});
