import { isNamedHeading, readHashHeading } from "./line-shape.ts";
import { openHeading } from "./prose-headings.ts";
import { openHere } from "./prose-reader.ts";
import { readUnitRank } from "./statute-labels.ts";
import { addPart, closeArticle, type StatuteReader } from "./statute-reader.ts";
import { openTableRows } from "./table-rows.ts";
import { gatherTable } from "./table-shape.ts";

const HASH_RANK = -10;
const CHAPTER_RANK = 3;
const FIELD = /^\p{Script=Han}{2,8}[：:]/u;

/** The fields that a law database prints above the text (法規名稱：…), up to the first blank line. */
export function readStatuteHeader(reader: StatuteReader, index: number): number {
  const first = reader.lines[0];
  if (index !== 0 || first === undefined || !/^法[規规律]名[稱称][：:]/.test(first.text)) return 0;
  const locator = first.text.replace(FIELD, "").trim();
  let field = openHere(reader, { kind: "front-matter", range: first, locator });
  let end = 1;
  for (const line of reader.lines.slice(1)) {
    if (line.blankLinesBefore > 0) break;
    if (field === null || FIELD.test(line.text)) {
      field = openHere(reader, { kind: "front-matter", range: line, locator });
    } else reader.builder.append(field, line);
    end++;
  }
  return end;
}

/** 第 一 章 總則 and other Markdown headings. */
export function readStatuteHeading(reader: StatuteReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const hash = readHashHeading(line.text);
  const rank = hash === null ? plainRank(line.text) : HASH_RANK + hash.level;
  if (rank === null) return 0;
  closeArticle(reader);
  if (hash !== null) reader.builder.decorate({ start: line.start, end: line.start + hash.level });
  const start = line.start + (hash?.contentStart ?? 0);
  openHeading(reader, { index, rank, range: { start, end: line.end } });
  return 1;
}

function plainRank(line: string): number | null {
  return readUnitRank(line) ?? (isNamedHeading(line) ? CHAPTER_RANK : null);
}

/** A table within an article; its rows stand at the paragraph above it. */
export function readStatuteTable(reader: StatuteReader, index: number): number {
  const rows = gatherTable(reader.source, reader.lines, index);
  if (rows.length < 2) return 0;
  const introducing = reader.current?.ordinal ?? null;
  const locator = reader.profile.locate(reader.outline);
  const { drafts } = openTableRows(reader, { rows, locator, introducing });
  for (const draft of drafts) addPart(reader, draft);
  return rows.length;
}
