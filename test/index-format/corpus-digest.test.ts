import { describe, expect, it } from "vitest";
import type { DocumentMeta } from "../../src/domain/document.ts";
import { corpusDigest } from "../../src/index-format/corpus-digest.ts";
import { sourceOf } from "../support/index-documents.ts";
import { longestBlockMs } from "../support/longest-block.ts";

const { meta } = sourceOf({ id: "要點", lines: ["第一句。"] });

describe("corpusDigest", () => {
  it.each<Partial<DocumentMeta>>([
    { id: "other" },
    { title: "other" },
    { issuedOn: null },
    { status: "draft" },
    { sourceSha256: "0".repeat(64) },
    { collections: ["staff"] },
    { supersededOn: "2024-01-01" },
  ])("changes with %j", async (change) => {
    expect(await corpusDigest([{ ...meta, ...change }])).not.toBe(await corpusDigest([meta]));
  });

  it("does not hold up the event loop, however many documents there are", async () => {
    const metas = Array.from({ length: 100_000 }, (_, index) => ({ ...meta, id: `d${index}` }));
    expect(await longestBlockMs(() => corpusDigest(metas))).toBeLessThan(50);
  });
});
