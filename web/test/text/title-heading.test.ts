import { describe, expect, it } from "vitest";
import { titleHeadingOf } from "../../src/text/title-heading.ts";
import type { Block, ReadableDocument } from "../../src/wire/document-schema.ts";

const TEXT = "應用人工智能的 政策宣言\n第一段。";

function blockAt(kind: Block["kind"], [start, end]: readonly [number, number]): Block {
  const spans = [{ start, end }];
  return {
    anchor: "h",
    kind,
    locator: "",
    label: null,
    depth: 1,
    page: null,
    spans,
    footnotes: [],
  };
}

const HEADING = blockAt("heading", [0, 12]);

function readingOf(title: string, blocks: readonly Block[]): ReadableDocument {
  const meta = {
    id: "a",
    title,
    issuer: "",
    jurisdiction: null,
    language: "zh-Hant",
    issuedOn: null,
    effectiveOn: null,
    status: "in-force",
    version: 1,
    supersedes: null,
    supersededOn: null,
  } as const;
  return { meta, text: TEXT, blocks: [...blocks] };
}

describe("titleHeadingOf", () => {
  it("is the first heading where it says the title, however it is spaced", () => {
    const reading = readingOf("應用人工智能的政策宣言", [HEADING]);
    expect(titleHeadingOf(reading, [])).toBe(HEADING);
  });

  it.each([
    { why: "another title", title: "政策宣言", blocks: [HEADING], quoted: [] },
    {
      why: "no heading first",
      title: "應用人工智能的政策宣言",
      blocks: [blockAt("paragraph", [0, 12])],
      quoted: [],
    },
    {
      why: "quoted words in it",
      title: "應用人工智能的政策宣言",
      blocks: [HEADING],
      quoted: [{ start: 2, end: 4 }],
    },
    { why: "an empty document", title: "甲", blocks: [], quoted: [] },
  ])("is none: $why", ({ title, blocks, quoted }) => {
    expect(titleHeadingOf(readingOf(title, blocks), quoted)).toBeUndefined();
  });
});
