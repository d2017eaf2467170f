import { describe, expect, it } from "vitest";
import { namesRowGroup, rowGroup } from "../../src/answering/row-group.ts";
import { foldText } from "../../src/text/normalise.ts";
import { passageAt } from "../support/passages.ts";

const row = passageAt(0, "項目\t內容\nEnhancing Security 加強安全\t促進最佳實踐", {
  kind: "table-row",
});

describe("rowGroup", () => {
  it("is a row's first cell, and nothing of what is no row", () => {
    expect(rowGroup(row)).toBe("Enhancing Security 加強安全");
    expect(rowGroup(passageAt(0, "加強安全\t促進"))).toBeNull();
  });
});

describe("namesRowGroup", () => {
  it.each(["加强安全之下有什么", "What falls under enhancing security?"])(
    "hears the group in one of its languages: %s",
    (question) => {
      expect(namesRowGroup(foldText(question), row)).toBe(true);
    },
  );

  it("hears no group in another question", () => {
    expect(namesRowGroup(foldText("安全嗎"), row)).toBe(false);
  });
});
