import { readLineLabel } from "./line-label.ts";
import { isNamedHeading, isRule, readHashHeading } from "./line-shape.ts";
import { isField, isPlainLine } from "./plain-lines.ts";
import { openHere, type ProseReader } from "./prose-reader.ts";
import type { SourceLine } from "./source-lines.ts";

const MAX_YAML_LINES = 40;

/** Front matter between `---` lines at the very top: a site generator's settings, not the document's words. */
export function readYamlHeader(reader: ProseReader, index: number): number {
  if (index !== 0 || reader.lines[0]?.text !== "---") return 0;
  const end = reader.lines.findIndex((line, at) => at > 0 && line.text === "---");
  if (end < 2 || end > MAX_YAML_LINES) return 0;
  const settings = reader.lines.slice(1, end);
  if (!settings.every((line) => /^(?:[\w-]+:|- |\{|\[)/.test(line.text))) return 0;
  for (const [at, line] of reader.lines.slice(0, end + 1).entries()) {
    if (at === 0 || at === end) reader.builder.decorate(line);
    else openHere(reader, { kind: "note", range: line });
  }
  return end + 1;
}

/** The cover page of a report: every line from the top to the first heading. */
export function readCover(reader: ProseReader, index: number): number {
  const first = reader.lines[index];
  const isAtTop = reader.builder.nextOrdinal() === 0;
  if (!reader.hasCover || !isAtTop || first === undefined) return 0;
  const end = reader.lines.findIndex((line, at) => at >= index && endsCover(line.text));
  const cover = reader.lines.slice(index, Math.max(end, index));
  for (const line of cover) {
    openHere(reader, { kind: "front-matter", range: line, locator: first.text });
  }
  return cover.length;
}

/**
 * The title of a document without a cover page, and the lines around it: issuer, file number, date. At least two lines
 * from the top without a sentence; the start of a wrapped paragraph is none of them.
 */
export function readTitleLines(reader: ProseReader, index: number): number {
  if (index !== 0 || reader.hasCover) return 0;
  const { lines } = reader;
  const plain = lines.findIndex((line) => !isPlainLine(line.text));
  const end = plain === -1 ? 0 : endOfTitle(lines, plain);
  if (end < 2) return 0;
  const locator = reader.outline.title;
  for (const line of lines.slice(0, end)) {
    openHere(reader, { kind: "front-matter", range: line, locator });
  }
  return end;
}

// A line that the first sentence follows without a gap belongs to that, unless it is a field of its own.
function endOfTitle(lines: readonly SourceLine[], plain: number): number {
  let end = plain;
  while (end > 0 && lines[end]?.blankLinesBefore === 0 && !isField(lines[end - 1]?.text ?? "")) {
    if (startsNewText(lines[end]?.text ?? "")) break;
    end--;
  }
  return end;
}

function startsNewText(line: string): boolean {
  return (
    /[：:]$/.test(line) || isField(line) || readLineLabel(line) !== null || isNamedHeading(line)
  );
}

function endsCover(line: string): boolean {
  if (readHashHeading(line) !== null || isNamedHeading(line) || isRule(line)) return true;
  const label = readLineLabel(line);
  return label !== null && label.style !== "arabic";
}
