import { QUESTION_RANK } from "./heading-ranks.ts";
import { openHeading } from "./open-heading.ts";
import { openLabelledParagraph } from "./open-paragraph.ts";
import { isInterrupted, moveTo, type ProseReader } from "./prose-reader.ts";
import { readQuestionLabel } from "./question-lines.ts";

/** A question, which heads its answer: 問1 …; or the first paragraph of an answer, whose label is 答. */
export function readQuestion(reader: ProseReader, index: number): number {
  const line = reader.lines[index];
  const found = line === undefined ? null : readQuestionLabel(line.text);
  if (line === undefined || found === null) return 0;
  if (isInterrupted(reader) && line.blankLinesBefore === 0) return 0;
  const { kind, label, length } = found;
  if (kind === "question") {
    openHeading(reader, {
      index,
      rank: QUESTION_RANK,
      range: line,
      name: { kind, label: /\d/.test(label) ? label.replace(/\s/g, "") : null },
    });
    return 1;
  }
  const end = line.start + line.text.slice(0, length).trimEnd().length;
  moveTo(reader, { ...reader.outline, items: [] });
  openLabelledParagraph(reader, line, { text: label, span: { start: line.start, end } });
  return 1;
}
