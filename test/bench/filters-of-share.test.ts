import { describe, expect, it } from "vitest";
import { filterKeeping } from "../../bench/scale/filters-of-share.ts";

const documents = Array.from({ length: 1000 }, (_, index) => ({
  id: `d${index}`,
  passageCount: 1 + (index % 7),
}));
const total = documents.reduce((sum, { passageCount }) => sum + passageCount, 0);

describe("filterKeeping", () => {
  it.each([0.01, 0.1, 0.5])("keeps %d of the passages, within a fifth", (share) => {
    const ids = new Set(filterKeeping(share, documents).documentIds);
    const kept = documents
      .filter(({ id }) => ids.has(id))
      .reduce((sum, { passageCount }) => sum + passageCount, 0);
    expect(kept).toBeGreaterThanOrEqual(share * total);
    expect(kept).toBeLessThanOrEqual(1.2 * share * total);
  });

  it("passes over a document that alone holds more", () => {
    const one = { id: "code", passageCount: 10_000 };
    expect(filterKeeping(0.01, [one, ...documents]).documentIds).not.toContain("code");
  });
});
