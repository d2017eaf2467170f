import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readManifest, type Manifest } from "../../src/index-store/manifest.ts";
import type { Hit } from "../../src/domain/retrieval.ts";
import type { PassageFilter } from "../../src/domain/passage-filter.ts";
import { createPublisher, openReader } from "../support/embedded-index.ts";
import {
  entryOf,
  FINGERPRINTS,
  sourceOf,
  vectorOf,
  type LineDocument,
} from "../support/index-documents.ts";
import { publishDocuments } from "../support/published-index.ts";

const DOCUMENTS = 50;
const LINES = 100;

const numbered = (document: number, from = 0): LineDocument => ({
  id: `d${String(document).padStart(3, "0")}`,
  lines: Array.from({ length: LINES }, (_, line) => `文件${document}第${line + from}行之規定。`),
});
const ALL = Array.from({ length: DOCUMENTS }, (_, document) => numbered(document));

describe("a graph of which little changed", () => {
  let directory: string;
  let whole: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-extended-"));
    const under = {
      publisher: createPublisher(directory),
      openReader: () => openReader(directory),
    };
    whole = (await publishDocuments(under, ALL)).id;
  }, 60_000);
  afterAll(() => rm(directory, { recursive: true }));

  const manifestOf = (generation: string): Promise<Manifest> =>
    readManifest(join(directory, generation));

  async function change(documents: readonly LineDocument[]): Promise<string> {
    const writer = await createPublisher(directory).begin(FINGERPRINTS);
    for (const document of documents) {
      if (!(await writer.keep(sourceOf(document)))) await writer.upsert(await entryOf(document));
    }
    const { id } = await writer.seal();
    await createPublisher(directory).publish(id, writer.base);
    return id;
  }

  async function nearestTo(
    text: string,
    generation: string,
    filter: PassageFilter = {},
  ): Promise<Hit | undefined> {
    const reader = openReader(directory, { pinned: generation });
    await reader.current();
    const [best] = await reader.searchDense(generation, await vectorOf(text), { filter, k: 1 });
    await reader.close();
    return best;
  }

  it("is copied with what is new added and what is gone no longer found", async () => {
    const before = await readFile(join(directory, whole, "graph.hnsw"));
    const added = numbered(90);
    const altered: LineDocument = {
      ...numbered(1),
      lines: [...numbered(1).lines.slice(0, -1), "改寫了的最後一行。"],
    };
    const [, , ...kept] = ALL;
    const extended = await change([altered, ...kept, added]);
    expect((await manifestOf(extended)).graph).toEqual({
      // 100 lines of the new document, one of the altered: the others' vectors are there already
      labels: DOCUMENTS * LINES + LINES + 1,
      builtWhole: DOCUMENTS * LINES,
    });
    expect(await nearestTo("文件90第7行之規定。", extended)).toMatchObject({
      passageId: "d090#第8段",
      score: expect.closeTo(1, 5) as number,
    });
    expect(await nearestTo("改寫了的最後一行。", extended)).toMatchObject({
      passageId: "d001#第100段",
    });
    for (const gone of ["文件0第7行之規定。", "文件1第99行之規定。"]) {
      expect((await nearestTo(gone, extended))?.score).toBeLessThan(0.999);
    }
    expect(
      await nearestTo("文件90第7行之規定。", extended, { documentIds: ["d002"] }),
    ).toMatchObject({ passageId: expect.stringMatching(/^d002#/) as string });
    expect(await readFile(join(directory, whole, "graph.hnsw"))).toEqual(before);
  });

  it("finds every passage at its own text, over one change after the other", async () => {
    let documents = ALL;
    let generation = whole;
    for (let step = 0; step < 6; step++) {
      documents = [...documents.slice(1), numbered(200 + step)];
      generation = await change(documents);
    }
    expect((await manifestOf(generation)).graph?.labels).toBeGreaterThan(DOCUMENTS * LINES);
    const reader = openReader(directory, { pinned: generation });
    await reader.current();
    let found = 0;
    for (const { id, lines } of documents) {
      const vector = await vectorOf(lines[50] ?? "");
      const [best] = await reader.searchDense(generation, vector, { filter: {}, k: 1 });
      if (best?.passageId === `${id}#第51段`) found++;
    }
    await reader.close();
    expect(found).toBe(DOCUMENTS);
  }, 60_000);

  it("is built whole, to the same bytes as from nothing, when a third of it changed", async () => {
    const documents = [
      ...ALL.slice(9),
      ...[300, 301, 302, 303, 304, 305, 306, 307, 308].map((each) => numbered(each)),
    ];
    const rebuilt = await manifestOf(await change(documents));
    expect(rebuilt.graph).toBeUndefined();
    const fresh = await mkdtemp(join(tmpdir(), "yiju-whole-"));
    const under = { publisher: createPublisher(fresh), openReader: () => openReader(fresh) };
    const { id } = await publishDocuments(under, documents);
    expect(await readManifest(join(fresh, id))).toEqual(rebuilt);
    await rm(fresh, { recursive: true });
  }, 60_000);
});
