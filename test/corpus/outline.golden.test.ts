import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import type { Block } from "../../src/domain/block.ts";
import { loadDocument } from "./documents.ts";

const FIRST_CHARACTERS = 12;

describe.each(["hk", "tw"] as const)("the outline of the corpus document %s", (id) => {
  it("is the one that was read off the document", async () => {
    const document = await loadDocument(id);
    const rows = parseDocument(document).blocks.map((block) => describeBlock(document.text, block));
    expect(rows).toEqual(await readOutline(id));
  });

  it("names lines on which the document has those words", async () => {
    const document = await loadDocument(id);
    const lines = document.text.split("\n");
    for (const row of await readOutline(id)) {
      const [numbers = "", , , , words = ""] = row.split(" | ");
      const line = lines[Number(numbers.split(",")[0]) - 1] ?? "";
      const plain = line
        .replace(/\.{3,}/, "")
        .replaceAll("**", "")
        .replace(/<sup>\d+<\/sup>/g, "")
        .replaceAll("\t", "→");
      expect(plain).toContain(words.trimEnd());
    }
  });
});

function describeBlock(source: string, block: Block): string {
  const lineOf = (offset: number): number => source.slice(0, offset).split("\n").length;
  const lines = new Set(block.spans.map((span) => lineOf(span.start)));
  const words = Array.from(block.text).slice(0, FIRST_CHARACTERS).join("").replaceAll("\t", "→");
  return [
    Array.from(lines).join(","),
    block.kind,
    block.locator,
    block.label ?? "-",
    words.trimEnd(),
    block.headingPath.length,
    block.footnotes.map((marker) => marker.label).join(",") || "-",
  ].join(" | ");
}

async function readOutline(id: string): Promise<string[]> {
  const fixture = await readFile(`test/fixtures/outline-${id}.txt`, "utf8");
  return fixture.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}
