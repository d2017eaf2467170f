import { describe, expect, it } from "vitest";
import { restrictIndex } from "../../src/retrieval/restrict-index.ts";
import { weighByCorpus } from "../../src/retrieval/weigh-by-corpus.ts";
import type { DocumentMeta } from "../../src/domain/document.ts";
import type { DocumentEntry } from "../../src/ports/index-publisher.ts";
import { createBagEmbedder } from "../support/bag-embedder.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";
import { foldedEntry } from "../support/folded-entry.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";

const LINES = ["開放的態度。", "人工智能。", "人工智能風險。"];

/** As the passages of a document weigh words for whoever may see it, `hidden` beside it for others alone. */
async function weigh(
  tokens: string[],
  hidden: readonly string[] = [],
): Promise<Map<string, number>> {
  const entries = await Promise.all([
    entryOf({ ...HK_POLICY, collections: ["default"] }, LINES),
    ...hidden.map((line, at) =>
      entryOf({ ...HK_POLICY, id: `b${at}`, collections: ["board"] }, [line]),
    ),
  ]);
  const index = restrictIndex(createExactPassageIndex(entries), ["default"]);
  const terms = tokens.map((token) => ({ token, weight: 1, alternatives: [] }));
  const among = { index, generation: await index.current(), signal: undefined };
  const weighed = await weighByCorpus(terms, among);
  return new Map(weighed.map(({ token, weight }) => [token, weight]));
}

async function entryOf(meta: DocumentMeta, lines: readonly string[]): Promise<DocumentEntry> {
  const text = lines.join("");
  const passages = lines.map((line) => ({
    ...passageAt(text.indexOf(line), line),
    documentId: meta.id,
    passageId: `${meta.id}#${line}`,
  }));
  return foldedEntry({ meta, text }, passages, createBagEmbedder());
}

describe("weighByCorpus", () => {
  it("weighs a word the more, the fewer passages have it", async () => {
    const weights = await weigh(["态度", "智能"]);
    expect(weights.get("态度")).toBeGreaterThan(weights.get("智能") ?? 1);
  });

  it("weighs it the same whatever documents others may see", async () => {
    const alone = await weigh(["态度", "智能"]);
    expect(await weigh(["态度", "智能"], ["人工智能。", "開放的態度。", "核電。"])).toEqual(alone);
  });

  it("leaves out pairs across a word of grammar", async () => {
    expect([...(await weigh(["能各", "的态", "态度"])).keys()]).toEqual(["态度"]);
  });

  it("keeps the whole weight of a word that no passage has, so that it is missed", async () => {
    expect((await weigh(["核电"])).get("核电")).toBe(1);
  });

  it("asks for sixteen words at most", async () => {
    const words = Array.from({ length: 40 }, (_, index) => `词${String(index)}`);
    expect(await weigh(words)).toHaveProperty("size", 16);
  });
});
