import { mkdtemp, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HnswGraph } from "../../src/adapters/hnsw-graph.ts";
import { isWholeGraph } from "../../src/adapters/whole-graph.ts";
import { createClusteredVectors, createRandom } from "../support/random-vectors.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-whole-graph-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a graph's file", () => {
  it.each([1, 3, 100])(
    "of %i vectors is whole with its last byte, and not before",
    async (count) => {
      const graph = HnswGraph.create(4, count);
      createClusteredVectors(count, 4, createRandom(1)).forEach((vector, label) => {
        graph.add(Array.from(vector), label);
      });
      const file = join(folder, String(count));
      await graph.write(file);
      expect(await isWholeGraph(file)).toBe(true);
      for (let { size } = await stat(file); size > 0; size -= 1 + Math.floor(size / 200)) {
        await truncate(file, size - 1);
        expect(await isWholeGraph(file)).toBe(false);
      }
    },
  );

  it("is told to be incomplete where no byte of it found room", async () => {
    const graph = HnswGraph.create(4);
    graph.add([1, 0, 0, 0], 0);
    await expect(graph.write("/dev/full")).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      message:
        "the graph /dev/full could not be written whole; check that the disk has room and works",
    });
  });
});
