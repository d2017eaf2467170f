import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { buildIndex, type BuildProgress } from "../../src/indexing/build-index.ts";
import { indexFingerprints } from "../../src/indexing/index-fingerprints.ts";
import { foldText } from "../../src/text/normalise.ts";
import { tokenise } from "../../src/text/tokens.ts";
import { createCountingEmbedder, type CountingEmbedder } from "../support/counting-embedder.ts";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { longestBlockMs } from "../support/longest-block.ts";
import { sourceOf } from "../support/index-documents.ts";

const corpusFolder = fileURLToPath(new URL("../../corpus", import.meta.url));

const STATUTE = sourceOf({
  id: "note",
  lines: ["雲端服務指透過網路提供之服務。", "", "機構應評估風險。金融機構不得委外。"],
});

describe("buildIndex", () => {
  let folder: string;
  let documents: readonly SourceDocument[];
  let embedder: CountingEmbedder;
  let built = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-build-"));
    ({ documents } = await loadCorpus(corpusFolder));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const createFolder = (): string => {
    embedder = createCountingEmbedder(createHashEmbedder());
    return join(folder, `index-${++built}`);
  };
  const build = (
    directory: string,
    of: readonly SourceDocument[],
    options: Partial<Parameters<typeof buildIndex>[0]> = {},
  ): ReturnType<typeof buildIndex> =>
    buildIndex({ documents: of, embedder, publisher: createPublisher(directory), ...options });

  it("indexes the documents so that a question in the other script finds its passage", async () => {
    const directory = createFolder();
    const report = await build(directory, documents);
    expect(report).toMatchObject({
      built: true,
      keptDocuments: 0,
      readDocuments: 2,
      baseProblem: null,
    });
    expect(report.embeddedTexts).toBe(new Set(embedder.embedded).size);
    expect(embedder.embedded).toHaveLength(report.embeddedTexts);
    const reader = openReader(directory, { fingerprints: indexFingerprints(embedder) });
    expect(await reader.current()).toEqual(report.generation);
    const tokens = tokenise(foldText("「幻觉」是指什么？")).map((token) => ({ token, weight: 1 }));
    const [best] = await reader.searchLexical(report.generation.id, tokens, { filter: {}, k: 1 });
    expect(best?.passageId).toBe("hk-fstb-2024-responsible-ai-policy-statement#註6");
    await reader.close();
  });

  it("folds what it embeds, and embeds the body alone", async () => {
    await build(createFolder(), [STATUTE]);
    expect(embedder.embedded.length).toBeGreaterThan(0);
    for (const text of embedder.embedded) {
      expect(text).toBe(foldText(text));
      expect(text).not.toContain(foldText(STATUTE.meta.title));
    }
  });

  it("does nothing when nothing changed", async () => {
    const directory = createFolder();
    const first = await build(directory, documents);
    const before = embedder.embedded.length;
    const second = await build(directory, [...documents].reverse());
    expect(second).toEqual({
      generation: first.generation,
      built: false,
      keptDocuments: 2,
      readDocuments: 0,
      embeddedTexts: 0,
      baseProblem: null,
    });
    expect(embedder.embedded).toHaveLength(before);
  });

  it("embeds only what is new in a changed document, and ends with the bytes of a build from nothing", async () => {
    const directory = createFolder();
    await build(directory, [...documents, STATUTE]);
    const changed = sourceOf({
      id: "note",
      lines: ["雲端服務指透過網路提供之服務。", "", "機構應評估風險。金融機構得委外。"],
    });
    const before = embedder.embedded.length;
    const report = await build(directory, [...documents, changed]);
    expect(report).toMatchObject({ built: true, keptDocuments: 2, readDocuments: 1 });
    expect(embedder.embedded.slice(before)).toEqual([
      "机构应评估风险。金融机构得委外。",
      "金融机构得委外。",
    ]);
    const fresh = createFolder();
    await build(fresh, [changed, ...documents]);
    expect(await manifestOf(directory)).toEqual(await manifestOf(fresh));
  });

  it("embeds nothing when only metadata changed", async () => {
    const directory = createFolder();
    await build(directory, [STATUTE]);
    const before = embedder.embedded.length;
    const renamed = { ...STATUTE, meta: { ...STATUTE.meta, title: "新名" } };
    const report = await build(directory, [renamed]);
    expect(report).toMatchObject({ built: true, readDocuments: 1, embeddedTexts: 0 });
    expect(embedder.embedded).toHaveLength(before);
  });

  it("removes the passages of a removed document", async () => {
    const directory = createFolder();
    await build(directory, [...documents, STATUTE]);
    const { generation } = await build(directory, documents);
    const fresh = createFolder();
    expect((await build(fresh, documents)).generation).toEqual(generation);
    expect(await manifestOf(directory)).toEqual(await manifestOf(fresh));
  });

  it("keeps the generation before, and none older", async () => {
    const directory = createFolder();
    const publisher = createPublisher(directory);
    await build(directory, documents);
    const second = await build(directory, [...documents, STATUTE]);
    const third = await build(directory, [STATUTE]);
    expect((await publisher.list()).map(({ id }) => id)).toEqual([
      third.generation.id,
      second.generation.id,
    ]);
  });

  it("makes everything anew when forced", async () => {
    const directory = createFolder();
    const first = await build(directory, [STATUTE]);
    const before = embedder.embedded.length;
    const forced = await build(directory, [STATUTE], { force: true });
    expect(forced.generation).toEqual({ ...first.generation, id: `${first.generation.id}.2` });
    expect(forced).toMatchObject({ built: true, keptDocuments: 0, embeddedTexts: before });
  });

  it("tells its progress, which only grows and ends complete", async () => {
    const progress: BuildProgress[] = [];
    const report = await build(createFolder(), documents, {
      onProgress: (each) => progress.push(each),
    });
    for (const stage of ["embed", "write"] as const) {
      const steps = progress.filter((each) => each.stage === stage);
      const done = steps.map((each) => each.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    }
    expect(progress.at(-1)).toEqual({
      stage: "write",
      done: report.generation.passageCount,
      total: report.generation.passageCount,
    });
  });

  it("never keeps the event loop from turning for 50 ms", async () => {
    // what else the machine does makes a block longer, never shorter
    const blocksMs: number[] = [];
    while (blocksMs.length < 4 && !blocksMs.some((ms) => ms < 50)) {
      const directory = createFolder();
      blocksMs.push(await longestBlockMs(() => build(directory, documents)));
    }
    expect(Math.min(...blocksMs)).toBeLessThan(50);
  });

  it.each(["embed", "write"] as const)(
    "stops while it is at %s, and leaves the old index",
    async (stage) => {
      const directory = createFolder();
      const before = await build(directory, [STATUTE]);
      const controller = new AbortController();
      const stopped = build(directory, documents, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.stage === stage) controller.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ code: "CANCELLED" });
      const publisher = createPublisher(directory);
      expect(await publisher.list()).toMatchObject([before.generation]);
      expect(await publisher.verify()).toEqual(before.generation);
    },
  );

  it("leaves the old index when the embedder fails, and lets the next build begin", async () => {
    const directory = createFolder();
    const before = await build(directory, [STATUTE]);
    const broken = { ...embedder, embedPassages: () => Promise.reject(new Error("out of memory")) };
    const failed = build(directory, documents, { embedder: broken });
    await expect(failed).rejects.toThrow("out of memory");
    expect(await createPublisher(directory).verify()).toEqual(before.generation);
    expect(await build(directory, documents)).toMatchObject({ built: true });
  });
});

/** The manifest of what CURRENT names: it holds the checksum of every file. */
async function manifestOf(directory: string): Promise<unknown> {
  const current = (await readFile(join(directory, "CURRENT"), "utf8")).trim();
  return JSON.parse(await readFile(join(directory, current, "manifest.json"), "utf8"));
}
