import { describe, expect, it } from "vitest";
import { viewDocument } from "../../src/browsing/document-view.ts";
import { documentOf, loadDocument } from "../corpus/documents.ts";

describe("viewDocument", () => {
  it("gives every block of the documents an anchor of its own, and every footnote mark its footnote", async () => {
    for (const name of ["hk", "tw"] as const) {
      const { blocks } = viewDocument(await loadDocument(name));
      const anchors = blocks.map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(anchors.filter((anchor) => /\s/u.test(anchor))).toEqual([]);
      const references = blocks.flatMap(({ footnotes }) => footnotes);
      expect(references.length).toBeGreaterThan(5);
      const labels = new Map(blocks.map(({ anchor, label }) => [anchor, label]));
      for (const { label, anchor } of references) {
        expect(labels.get(anchor ?? "")).toBe(label);
      }
    }
  });

  it("tells how deep headings stand and items are nested", async () => {
    const { blocks } = viewDocument(await loadDocument("tw"));
    const depthOf = (anchor: string) => blocks.find((block) => block.anchor === anchor)?.depth;
    expect([depthOf("貳"), depthOf("貳、一"), depthOf("貳、一、(二)")]).toEqual([1, 2, 3]);
    expect(depthOf("貳、一、(三)1")).toBe(1);
    expect(depthOf("貳、一、(二)~2")).toBe(0);
  });

  it("marks a footnote where the mark stands in the stored text", async () => {
    const document = await loadDocument("hk");
    const { blocks } = viewDocument(document);
    const [mark] = blocks.find(({ anchor }) => anchor === "第12(a)段")?.footnotes ?? [];
    expect(document.text.slice((mark?.at ?? 0) - 6, mark?.at)).toBe("人工智能模型");
    expect(mark).toMatchObject({ label: "5", anchor: "註5" });
  });

  it("means the next note below where numbering starts anew", () => {
    const text = "一、甲¹ 乙。\n\n¹ 第一註。\n\n二、丙¹ 丁²。\n\n¹ 第二註。\n";
    const { blocks } = viewDocument(documentOf(text));
    const marks = blocks.flatMap(({ footnotes }) => footnotes.map(({ anchor }) => anchor));
    const notes = blocks.filter(({ kind }) => kind === "footnote").map(({ anchor }) => anchor);
    expect([marks, notes.length]).toEqual([notes, 2]);
  });
});
