import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepEmbeddings } from "../../src/adapters/keep-embeddings.ts";
import { describeEmbedder } from "../contracts/embedder.contract.ts";
import { createCountingEmbedder } from "../support/counting-embedder.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "yiju-kept-"));
});
afterEach(() => rm(directory, { recursive: true }));

const TEXTS = ["甲", "乙", "丙"];

/** Embeds in a process of its own, as it were: nothing is closed. Answers with what went through the model. */
async function embed(texts: readonly string[]) {
  const model = createCountingEmbedder(createHashEmbedder());
  const keeping = keepEmbeddings(model, directory);
  const vectors = await keeping.embedPassages(texts);
  return { keeping, vectors, through: [...model.embedded] };
}

async function keptFile(): Promise<string> {
  const [name = ""] = await readdir(directory);
  return join(directory, name);
}

describe("keepEmbeddings", () => {
  it("makes no vector again that was made before a crash", async () => {
    const before = await embed(TEXTS.slice(0, 2));
    const after = await embed(TEXTS);
    expect(after.through).toEqual(["丙"]);
    expect(after.vectors).toEqual(await createHashEmbedder().embedPassages(TEXTS));
    await before.keeping.close();
    await after.keeping.close();
  });

  it.each([
    { why: "half a record", damage: (bytes: Buffer) => bytes.subarray(0, -7) },
    {
      why: "a record that never reached the disk",
      damage: (bytes: Buffer) => bytes.fill(0, bytes.length - 40),
    },
  ])("makes again what a power cut took: $why at the end", async ({ damage }) => {
    await (await embed(TEXTS)).keeping.close();
    const file = await keptFile();
    await writeFile(file, damage(await readFile(file)));
    const mended = await embed(TEXTS);
    expect(mended.through).toEqual(["丙"]);
    await mended.keeping.close();
    const again = await embed(TEXTS);
    expect(again.through).toEqual([]);
    expect(again.vectors).toEqual(await createHashEmbedder().embedPassages(TEXTS));
    await again.keeping.close();
  });

  it("is refused, and keeps nothing, where the model makes too few vectors", async () => {
    const model = createHashEmbedder();
    const lossy = {
      ...model,
      embedPassages: async (texts: readonly string[]) =>
        (await model.embedPassages(texts)).slice(1),
    };
    const keeping = keepEmbeddings(lossy, directory);
    await expect(keeping.embedPassages(TEXTS)).rejects.toThrow("2 vectors of 3 passages");
    await keeping.close();
    const after = await embed(TEXTS);
    expect(after.through).toEqual(TEXTS);
    await after.keeping.close();
  });

  it("takes no vector from a file that was cut short meanwhile", async () => {
    const { keeping } = await embed(TEXTS);
    await truncate(await keptFile(), 50);
    await expect(keeping.embedPassages(TEXTS)).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
    });
    await keeping.close();
  });

  it("leaves nothing once its vectors are in an index, and nothing of another model", async () => {
    await writeFile(join(directory, "embedded-0000000000000000"), "other");
    const { keeping } = await embed(TEXTS);
    expect(await readdir(directory)).toHaveLength(1);
    await keeping.forget();
    expect(await readdir(directory)).toEqual([]);
    await keeping.close();
  });
});

describeEmbedder("one that keeps its vectors", async () => {
  const own = await mkdtemp(join(tmpdir(), "yiju-kept-"));
  const keeping = keepEmbeddings(createHashEmbedder(), own);
  return { ...keeping, close: () => keeping.forget() };
});
