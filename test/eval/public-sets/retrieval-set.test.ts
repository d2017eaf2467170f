import { describe, expect, it } from "vitest";
import { subsetWithGold } from "../../../eval/public-sets/retrieval-set.ts";

describe("subsetWithGold", () => {
  const passages = Array.from({ length: 9500 }, (_, index) => ({
    id: `p${index}`,
    title: "",
    text: "",
  }));
  const queries = [{ id: "q", question: "？", goldGroups: [["p9498", "p9499"], ["p3"]] }];
  const part = subsetWithGold({ name: "set", passages, queries });

  it("keeps every gold passage, the queries and the passages' order", () => {
    const ids = part.passages.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["p3", "p9498", "p9499"]));
    expect(ids).toEqual(
      ids.toSorted((left, right) => Number(left.slice(1)) - Number(right.slice(1))),
    );
    expect(part.queries).toEqual(queries);
  });

  it("says how much it holds, and chooses the same ones each time", () => {
    expect(part.name).toBe("set, 9000 of 9500 articles");
    expect(
      subsetWithGold({
        name: "set",
        passages: passages.toReversed(),
        queries,
      }).passages.toReversed(),
    ).toEqual(part.passages);
  });
});
