import { readLineLabel } from "./line-label.ts";
import { isNamedHeading, isRule, readHashHeading } from "./line-shape.ts";
import { openHere, type ProseReader } from "./prose-reader.ts";

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
  if (!reader.profile.hasCover || !isAtTop || first === undefined) return 0;
  const end = reader.lines.findIndex((line, at) => at >= index && endsCover(line.text));
  const cover = reader.lines.slice(index, Math.max(end, index));
  for (const line of cover) {
    openHere(reader, { kind: "front-matter", range: line, locator: first.text });
  }
  return cover.length;
}

function endsCover(line: string): boolean {
  if (readHashHeading(line) !== null || isNamedHeading(line) || isRule(line)) return true;
  const label = readLineLabel(line);
  return label !== null && label.style !== "arabic";
}
