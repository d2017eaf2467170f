import { describe, expect, it } from "vitest";
import { policyPart } from "../../../eval/data/parts.ts";
import { readPolicyClaims } from "../../../eval/guard/read-policy-claims.ts";
import { POLICY_DOCUMENTS } from "../../../eval/training/policy-cases.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";

const claims = await readPolicyClaims();

describe("readPolicyClaims", () => {
  it("has claims of documents that neither reader nor embedder was trained on, half of them carried", () => {
    const parts = new Set(claims.map(({ source }) => policyPart(source.documentId)));
    expect([...parts].sort()).toEqual(["fit", "held-out"]);
    const carried = claims.filter(({ expected }) => expected === "grounded");
    expect(carried.length * 2).toBe(claims.length);
  });

  it("keeps the held-out documents' for measuring", () => {
    for (const { source, split } of claims) {
      expect(split).toBe(policyPart(source.documentId) === "held-out" ? "test" : "dev");
    }
  });

  it("quotes what stands in the documents, word for word", async () => {
    const { documents } = await loadCorpus(POLICY_DOCUMENTS);
    const texts = new Map(documents.map(({ meta, text }) => [meta.id, text]));
    const strange = claims.filter(({ quote, source }) => {
      const text = texts.get(source.documentId) ?? "";
      return !quote.split("\n").every((line) => text.includes(line));
    });
    expect(strange).toEqual([]);
  });
});
