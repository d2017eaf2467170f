import { isNamedHeading, readHashHeading } from "./line-shape.ts";
import { openWithTitle, type FoundHeading } from "./open-heading.ts";
import { readBackHeading, readHashWords } from "./prose-headings.ts";
import { readSignature } from "./prose-surroundings.ts";
import { openHere } from "./prose-reader.ts";
import { readUnitRank } from "./statute-labels.ts";
import { closeArticle, type StatuteReader } from "./statute-reader.ts";
import { readTableTitle } from "./statute-tables.ts";

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

/** 第 一 章 總則, 附表一 and other Markdown headings. */
export function readStatuteHeading(reader: StatuteReader, index: number): number {
  const line = reader.lines[index];
  if (line === undefined) return 0;
  const hash = readHashHeading(line.text);
  const found =
    hash === null
      ? readPlainHeading(reader, index)
      : readHashWords(line.text.slice(hash.contentStart), hash.level);
  if (found === null) return 0;
  closeArticle(reader);
  if (hash !== null) reader.builder.decorate({ start: line.start, end: line.start + hash.level });
  const start = line.start + (hash?.contentStart ?? 0);
  return openWithTitle(reader, { index, range: { start, end: line.end }, ...found });
}

function readPlainHeading(reader: StatuteReader, index: number): FoundHeading | null {
  const line = reader.lines[index]?.text ?? "";
  const back = readBackHeading(reader, index);
  if (back !== null) return back;
  const title = readTableTitle(reader, index);
  if (title !== null) return title;
  const rank = readUnitRank(line) ?? (isNamedHeading(line) ? CHAPTER_RANK : null);
  return rank === null ? null : { rank };
}

/** The lines that sign a decree end its last article. */
export function readStatuteSignature(reader: StatuteReader, index: number): number {
  const count = readSignature(reader, index);
  if (count > 0) closeArticle(reader);
  return count;
}
