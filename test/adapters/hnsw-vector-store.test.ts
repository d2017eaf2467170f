import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document } from "@langchain/core/documents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HnswGraph } from "../../src/adapters/hnsw-graph.ts";
import { HnswVectorStore } from "../../src/adapters/hnsw-vector-store.ts";
import { LangChainEmbeddings } from "../../src/adapters/langchain-embeddings.ts";
import { foldText } from "../../src/text/normalise.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

const DIMENSIONS = 16;
const embeddings = new LangChainEmbeddings(createHashEmbedder(DIMENSIONS), foldText);

const documents = ["風險管理", "雲端服務", "個人資料", "人工智能"].map(
  (pageContent, index) =>
    new Document({ pageContent, metadata: { place: index < 2 ? "TW" : "HK" }, id: `d${index}` }),
);

function contents(found: readonly { readonly pageContent: string }[]): string[] {
  return found.map(({ pageContent }) => pageContent);
}

describe("HnswVectorStore", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-store-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const createStore = (): Promise<HnswVectorStore> =>
    HnswVectorStore.fromDocuments(documents, embeddings, { dimensions: DIMENSIONS });

  it("finds a text in either script, with a similarity of 1", async () => {
    const store = await createStore();
    const [[found, score] = []] = await store.similaritySearchWithScore("云端服务", 1);
    expect(found?.pageContent).toBe("雲端服務");
    expect(score).toBeCloseTo(1, 6);
  });

  it("serves as a LangChain retriever, with a filter by document", async () => {
    const store = await createStore();
    const inHongKong = store.asRetriever(4, ({ metadata }) => metadata["place"] === "HK");
    expect(contents(await inHongKong.invoke("風險管理")).sort()).toEqual(["人工智能", "個人資料"]);
  });

  it("hands on an error of the filter instead of ending the process", async () => {
    const store = await createStore();
    const search = async (): Promise<unknown> =>
      store.similaritySearch("風險管理", 4, () => {
        throw new Error("broken filter");
      });
    await expect(search()).rejects.toThrow("broken filter");
    expect(contents(await store.similaritySearch("風險管理", 1))).toEqual(["風險管理"]);
  });

  it("forgets deleted documents and passes over unknown ids", async () => {
    const store = await createStore();
    await store.delete({ ids: ["d1", "unknown"] });
    expect(contents(await store.similaritySearch("雲端服務", 9))).not.toContain("雲端服務");
  });

  it("replaces a document of the same id", async () => {
    const store = await createStore();
    await store.addDocuments([new Document({ pageContent: "外判" })], { ids: ["d1"] });
    const found = contents(await store.similaritySearch("外判", 9));
    expect(found.slice(0, 1)).toEqual(["外判"]);
    expect(found).not.toContain("雲端服務");
    expect(found).toHaveLength(4);
  });

  it("grows beyond the number of documents it was made for", async () => {
    const store = await createStore();
    const many = Array.from(
      { length: 50 },
      (_, index) => new Document({ pageContent: `第${index}條` }),
    );
    const ids = await store.addDocuments(many);
    expect(new Set(ids).size).toBe(50);
    expect(contents(await store.similaritySearch("第49條", 1))).toEqual(["第49條"]);
  });

  it("answers the same after it was saved and loaded, deletions included", async () => {
    const store = await createStore();
    await store.delete({ ids: ["d0"] });
    const directory = join(folder, "saved");
    await store.save(directory);
    await store.addDocuments([new Document({ pageContent: "外判" })], { ids: ["d9"] });
    await store.save(directory);
    const loaded = await HnswVectorStore.load(directory, embeddings);
    const query = await embeddings.embedQuery("人工智能");
    expect(await loaded.similaritySearchVectorWithScore(query, 9)).toEqual(
      (await store.similaritySearchVectorWithScore(query, 9)).map(([document, score]) => [
        new Document({ pageContent: document.pageContent, metadata: document.metadata }),
        score,
      ]),
    );
    expect(await readdir(directory)).toHaveLength(3);
  });

  it("refuses to load a damaged save, naming the file", async () => {
    const store = await createStore();
    const directory = join(folder, "damaged");
    await store.save(directory);
    const graph = (await readdir(directory)).find((name) => name.startsWith("graph-")) ?? "";
    await appendFile(join(directory, graph), "x");
    await expect(HnswVectorStore.load(directory, embeddings)).rejects.toMatchObject({
      code: "INDEX_CORRUPT",
      message: expect.stringContaining(graph) as string,
    });
  });
});

describe("HnswGraph", () => {
  const axis = (position: number): number[] =>
    Array.from({ length: DIMENSIONS }, (_, index) => (index === position ? 1 : 0));
  const unit = (vector: readonly number[]): number[] =>
    vector.map((value) => value / Math.hypot(...vector));

  it("orders equal similarities by label, also where k cuts between them", () => {
    const graph = HnswGraph.create(DIMENSIONS);
    for (let label = 0; label < 20; label++) graph.add(axis(label % 2), label);
    expect(graph.search(axis(0), 3).map(({ label }) => label)).toEqual([0, 2, 4]);
  });

  it("looks at more candidates the more a filter keeps, within bounds", () => {
    const graph = HnswGraph.create(DIMENSIONS);
    for (let label = 0; label < 2000; label++)
      graph.add(
        unit(Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(label * (at + 1)))),
        label,
      );
    const looked = [0, 0.2, 0.3, 0.4, 1].map((share) => {
      let calls = 0;
      graph.search(axis(0), 10, { accepts: () => ++calls > 0, share });
      return calls;
    });
    const [none = 0, little = 0, some = 0, much = 0, all = 0] = looked;
    expect([none, much]).toEqual([little, all]);
    expect(none).toBeGreaterThan(200);
    expect(some).toBeGreaterThan(little);
    expect(much).toBeGreaterThan(some);
  });

  it("finds nothing in an empty graph", () => {
    expect(HnswGraph.create(DIMENSIONS).search(axis(0), 3)).toEqual([]);
  });

  it("says so when the file could not be written", async () => {
    const graph = HnswGraph.create(DIMENSIONS);
    graph.add(axis(0), 0);
    await expect(graph.write(join(tmpdir(), "no-such-folder", "graph"))).rejects.toThrow("ENOENT");
  });

  it("refuses a vector while it is being written", async () => {
    const graph = HnswGraph.create(DIMENSIONS);
    graph.add(axis(0), 0);
    const folder = await mkdtemp(join(tmpdir(), "yiju-graph-"));
    const written = graph.write(join(folder, "graph"));
    expect(() => {
      graph.add(axis(1), 1);
    }).toThrow("being written");
    await written;
    await rm(folder, { recursive: true });
  });
});
