import { describe, expect, it } from "vitest";
import { hasInOrder } from "../../src/text/has-in-order.ts";

describe("hasInOrder", () => {
  it.each([
    { text: "证券及期货事务监察委员会", characters: "证监会", has: true },
    { text: "证券及期货事务监察委员会", characters: "会证监", has: false },
    { text: "", characters: "", has: true },
  ])("of $characters in $text is $has", ({ text, characters, has }) => {
    expect(hasInOrder(text, characters)).toBe(has);
  });
});
