import { describe, expect, it } from "vitest";
import { documentIdOf } from "../../src/documents/document-id.ts";

describe("documentIdOf", () => {
  it.each([
    ["circular.pdf", "circular"],
    ["2024/第 3 號.docx", "2024~第-3-號"],
    ["../../etc/passwd.md", "etc~passwd"],
    [".md", "document"],
  ])("makes of %s the id %s", (path, id) => {
    expect(documentIdOf(path)).toBe(id);
  });

  it("keeps apart long paths that end alike, and the end of each", () => {
    const end = `${"某".repeat(60)}/${"辦法".repeat(15)}.md`;
    const [one, other] = [`2023/${end}`, `2024/${end}`].map(documentIdOf);
    expect(one).not.toBe(other);
    expect(one).toBe(documentIdOf(`2023/${end}`));
    expect(one).toMatch(/^某+~(?:辦法){15}-[0-9a-f]{6}$/u);
    expect(Array.from(one ?? "")).toHaveLength(80);
  });
});
