import type { ParsedDocument } from "../../domain/block.ts";
import type { SourceDocument } from "../../domain/document.ts";
import { readCover, readTitleLines, readYamlHeader } from "./prose-front-matter.ts";
import { readHeadingLine } from "./prose-headings.ts";
import { readDotted, readLabelled } from "./prose-items.ts";
import { readFootnote, readPlain } from "./prose-paragraphs.ts";
import { readQuestion } from "./prose-questions.ts";
import { createProseReader, type ProseProfile, type ProseReader } from "./prose-reader.ts";
import { readContents, readRule, readSignature } from "./prose-surroundings.ts";
import { readTable } from "./prose-table.ts";

/**
 * Reads the lines at `index` if they are of its kind.
 *
 * @returns how many lines it has read; 0 where they are of another kind.
 */
type LineReader = (reader: ProseReader, index: number) => number;

// The first that recognises a line reads it.
const READERS: readonly LineReader[] = [
  readYamlHeader,
  readRule,
  readFootnote,
  readCover,
  readTitleLines,
  readContents,
  readTable,
  readHeadingLine,
  readSignature,
  readQuestion,
  readDotted,
  readLabelled,
  readPlain,
];

/** Takes apart a document of headings, paragraphs, lists, tables and footnotes. */
export function parseProse(document: SourceDocument, profile: ProseProfile): ParsedDocument {
  const reader = createProseReader(document, profile);
  let index = 0;
  while (index < reader.lines.length) index += readAt(reader, index);
  return reader.builder.build();
}

function readAt(reader: ProseReader, index: number): number {
  for (const read of READERS) {
    const count = read(reader, index);
    if (count > 0) return count;
  }
  throw new Error(`no reader took line ${index}; readPlain takes every line`);
}
