import { describe, expect, it } from "vitest";
import { definingPassages } from "../../src/retrieval/defining-passages.ts";
import { createBagEmbedder } from "../support/bag-embedder.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";
import { foldedEntry } from "../support/folded-entry.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";

const TEXTS = ["政府應用模型漂移監察。", "「模型漂移」是指性能下降。", "利用模型以進行預測。"];
const [use = "", definition = "", note = ""] = TEXTS;
const passages = [
  passageAt(0, use, { locator: "第1段" }),
  passageAt(use.length, definition, { locator: "第2段" }),
  passageAt(use.length + definition.length, note, {
    locator: "註1",
    kind: "footnote",
    stemText: "將有助促進推理",
  }),
];

async function found(names: readonly string[]): Promise<string[]> {
  const source = { meta: HK_POLICY, text: TEXTS.join("") };
  const entry = await foldedEntry(source, passages, createBagEmbedder());
  const index = createExactPassageIndex([{ ...entry, termPairs: [] }]);
  const { id } = await index.current();
  return definingPassages(names, { index, generation: id, filter: {}, signal: undefined });
}

describe("definingPassages", () => {
  it("finds what defines a term among what uses it", async () => {
    expect(await found(["模型漂移"])).toEqual([`${HK_POLICY.id}#第2段`]);
  });

  it("finds the footnote that is marked at the term", async () => {
    expect(await found(["推理"])).toEqual([`${HK_POLICY.id}#註1`]);
  });

  it("finds nothing where no term is asked for", async () => {
    expect(await found([])).toEqual([]);
  });
});
