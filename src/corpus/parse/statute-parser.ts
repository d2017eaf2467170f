import type { ParsedDocument } from "../../domain/block.ts";
import type { SourceDocument } from "../../domain/document.ts";
import { readTitleLines, readYamlHeader } from "./prose-front-matter.ts";
import { readRule } from "./prose-surroundings.ts";
import { readFootnote } from "./prose-paragraphs.ts";
import { locateByHeading } from "./outline.ts";
import { createProseReader, type ProseProfile } from "./prose-reader.ts";
import { readArticle, readArticleItem, readArticleText } from "./statute-lines.ts";
import { closeArticle, type StatuteReader } from "./statute-reader.ts";
import {
  readStatuteHeader,
  readStatuteHeading,
  readStatuteSignature,
} from "./statute-structure.ts";
import { readStatuteTable } from "./statute-tables.ts";

const STATUTE: ProseProfile = {
  numbersParagraphs: "never",
  hasCover: false,
  createLocator: () => locateByHeading,
};

// The first that recognises a line reads it.
const READERS: readonly ((reader: StatuteReader, index: number) => number)[] = [
  readYamlHeader,
  readStatuteHeader,
  readTitleLines,
  readRule,
  readFootnote,
  readStatuteTable,
  readStatuteHeading,
  readStatuteSignature,
  readArticle,
  readArticleItem,
  readArticleText,
];

/** Takes apart a statute: 編章節款目 as headings, each article's 項 with its 款 and 目. */
export function parseStatute(document: SourceDocument): ParsedDocument {
  const reader: StatuteReader = {
    ...createProseReader(document, STATUTE),
    article: null,
    itemIndent: 0,
  };
  let index = 0;
  while (index < reader.lines.length) index += readAt(reader, index);
  closeArticle(reader);
  return reader.builder.build();
}

function readAt(reader: StatuteReader, index: number): number {
  for (const read of READERS) {
    const count = read(reader, index);
    if (count > 0) return count;
  }
  throw new Error(`no reader took line ${index}; readArticleText takes every line`);
}
