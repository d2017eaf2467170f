import { ANNEX_RANK } from "./heading-ranks.ts";
import type { FoundHeading } from "./open-heading.ts";
import { isPlainLine } from "./plain-lines.ts";
import { isInterrupted } from "./prose-reader.ts";
import { openCaption, readCaption, readRows } from "./prose-table.ts";
import { addPart, closeArticle, type StatuteReader } from "./statute-reader.ts";
import { openTableRows } from "./table-rows.ts";
import { gatherTable } from "./table-shape.ts";

const MAX_TITLE_LENGTH = 40;
const TITLE = /表(?:[（(][^（）()]+[)）])?$/u;
const ANNEX = /^附[表件]$/u;
const UNIT = /^[（(]?(?:單位|单位|幣別|币别)[：:]/u;

/** What says when a law takes effect is its last article: 本辦法自發布日施行。 */
const TAKES_EFFECT = /(?:施行|生效|實施|实施)(?:日期[^。]*)?。$/u;
/** What a text ends with, or names, that a table below it belongs to. */
const INTRODUCES = /[：:]$|如[下次左]|[下左上]表|[下左]列|附表/u;

/** A table within an article, or below it the caption that names it: 第十六条表1; answers how many lines it takes. */
export function readStatuteTable(reader: StatuteReader, index: number): number {
  const caption = readCaption(reader, index);
  if (caption !== null) {
    const draft = openCaption(reader, caption, reader.article?.label ?? "");
    return 1 + readRows(reader, index + 1, draft);
  }
  const rows = gatherTable(reader.source, reader.lines, index);
  if (rows.length < 2) return 0;
  const last = openText(reader);
  // what stands below the law is no part of its last article
  if (TAKES_EFFECT.test(last) && !INTRODUCES.test(last)) closeArticle(reader);
  const introducing = reader.current?.ordinal ?? null;
  const locator = reader.locate(reader.outline);
  const { drafts } = openTableRows(reader, { rows, locator, introducing });
  for (const draft of drafts) addPart(reader, draft);
  return rows.length;
}

/** The title of a table below the articles, which is no paragraph of the last one: 附表, 收費標準表. */
export function readTableTitle(reader: StatuteReader, index: number): FoundHeading | null {
  const line = reader.lines[index];
  if (line === undefined || line.blankLinesBefore === 0 || isInterrupted(reader)) return null;
  const words = line.text.replace(/\s/gu, "");
  if (ANNEX.test(words)) {
    const isAbove = isAboveTable(reader, index) || isTitle(reader, index + 1);
    return isAbove ? { rank: ANNEX_RANK, name: { kind: "annex", label: words } } : null;
  }
  return isTitle(reader, index) && !INTRODUCES.test(openText(reader)) ? { rank: ANNEX_RANK } : null;
}

function isTitle(reader: StatuteReader, index: number): boolean {
  const text = reader.lines[index]?.text ?? "";
  const isShort = text.length <= MAX_TITLE_LENGTH && TITLE.test(text);
  return isShort && isPlainLine(text) && isAboveTable(reader, index);
}

/** Also with the line between that says in what its figures are: 單位：新臺幣元. */
function isAboveTable({ source, lines }: StatuteReader, index: number): boolean {
  const next = lines[index + 1]?.text ?? "";
  return gatherTable(source, lines, UNIT.test(next) ? index + 2 : index + 1).length > 1;
}

/** The text of the open block; "" where none is. */
function openText({ source, current }: StatuteReader): string {
  return (current?.spans ?? []).map(({ start, end }) => source.slice(start, end)).join("");
}
