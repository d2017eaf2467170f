import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCachedEmbedder } from "../../../eval/public-sets/cached-embedder.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import { createHashEmbedder } from "../../support/hash-embedder.ts";

describe("createCachedEmbedder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "yiju-vectors-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function counting(): { readonly embedder: Embedder; readonly embedded: string[] } {
    const embedded: string[] = [];
    const inner = createHashEmbedder();
    return {
      embedded,
      embedder: {
        ...inner,
        embedPassages(texts) {
          embedded.push(...texts);
          return inner.embedPassages(texts);
        },
      },
    };
  }

  it("embeds a text once, also over runs, and gives the same vectors in order", async () => {
    const first = counting();
    const cached = await createCachedEmbedder(first.embedder, folder);
    const expected = await createHashEmbedder().embedPassages(["乙", "甲", "乙"]);
    expect(await cached.embedPassages(["乙", "甲", "乙"])).toEqual(expected);
    expect(first.embedded).toEqual(["乙", "甲"]);
    const second = counting();
    const again = await createCachedEmbedder(second.embedder, folder);
    expect(await again.embedPassages(["乙", "甲", "乙"])).toEqual(expected);
    expect(second.embedded).toEqual([]);
  });

  it("cuts off half a record that a killed run left, so that the next ones can be read", async () => {
    await (await createCachedEmbedder(createHashEmbedder(), folder)).embedPassages(["甲"]);
    const [file = ""] = await readdir(folder);
    await appendFile(path.join(folder, file), "half");
    const { embedder, embedded } = counting();
    await (await createCachedEmbedder(embedder, folder)).embedPassages(["甲", "乙"]);
    expect(embedded).toEqual(["乙"]);
    const reopened = await createCachedEmbedder(embedder, folder);
    expect(await reopened.embedPassages(["甲", "乙"])).toEqual(
      await createHashEmbedder().embedPassages(["甲", "乙"]),
    );
    expect(embedded).toEqual(["乙"]);
  });

  it("keeps models apart", async () => {
    const { embedder, embedded } = counting();
    await (await createCachedEmbedder(embedder, folder)).embedPassages(["甲"]);
    await (
      await createCachedEmbedder({ ...embedder, fingerprint: "other" }, folder)
    ).embedPassages(["甲"]);
    expect(embedded).toEqual(["甲", "甲"]);
  });
});
