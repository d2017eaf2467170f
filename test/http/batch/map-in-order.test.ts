import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../../src/http/batch/map-in-order.ts";
import { collect } from "../../support/collect.ts";

describe("mapInOrder", () => {
  it("keeps the order and the limit, however long each task takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, limit) => {
          let running = 0;
          let most = 0;
          const results = await collect(
            mapInOrder(delays.entries(), limit, async ([index, delay]) => {
              most = Math.max(most, ++running);
              await setTimeout(delay);
              running--;
              return index;
            }),
          );
          expect(results).toEqual([...delays.keys()]);
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("begins no further task once nobody takes the results", async () => {
    const begun: number[] = [];
    const results = mapInOrder([1, 2, 3, 4, 5, 6], 2, (item) => {
      begun.push(item);
      return Promise.resolve(item);
    });
    await results.next();
    await results.return();
    expect(begun).toEqual([1, 2]);
  });
});
