import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/ports/embedder.ts";

/** What every Embedder must do; run by the fake's test and by the real adapter's. */
export function describeEmbedder(name: string, createEmbedder: () => Promise<Embedder>): void {
  describe(`Embedder: ${name}`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await createEmbedder();
    });
    afterAll(() => embedder.close());

    it("returns unit-length vectors of the declared size", async () => {
      const vectors = await embedder.embedPassages(["第一条", "银行应当向客户说明", ""]);
      expect(vectors.map((vector) => vector.length)).toEqual(Array(3).fill(embedder.dimensions));
      for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    });

    it("answers in the order of the texts, whatever their lengths", async () => {
      const texts = ["风险管理".repeat(40), "云端", "人工智能的使用者应当知情", "云"];
      const together = await embedder.embedPassages(texts);
      const reversed = await embedder.embedPassages([...texts].reverse());
      expect([...reversed].reverse()).toEqual(together);
    });

    it("gives a text the same vector alone as among others", async () => {
      const [alone] = await embedder.embedPassages(["第二条"]);
      const among = await embedder.embedPassages(["第一条".repeat(50), "第二条", "第三条"]);
      expect(among[1]).toEqual(alone);
    });

    it("gives the same vector twice, to a query as to a passage", async () => {
      const [passage] = await embedder.embedPassages(["委外作业"]);
      expect(await embedder.embedQuery("委外作业")).toEqual(passage);
    });

    it("tells different texts apart", async () => {
      const [first, second] = await embedder.embedPassages(["应当报告", "不得委外"]);
      expect(first).not.toEqual(second);
    });

    it("answers no texts with no vectors", async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });
  });
}
