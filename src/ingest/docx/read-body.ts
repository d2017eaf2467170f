import type { SourceBlock } from "../source-block.ts";
import { wordsOfBlocks } from "../words-of-blocks.ts";
import type { ListPlace } from "./list-labels.ts";
import { outlineLevel, readNumbering, type ParagraphStyle } from "./paragraph-styles.ts";
import { childOf, elementsOf, valueOf, type XmlElement } from "./parse-xml.ts";
import { readRuns, type RunContext } from "./read-runs.ts";

export interface BodyContext extends Omit<RunContext, "onTextBox"> {
  readonly styleOf: (id: string | undefined) => ParagraphStyle;
  readonly labelOf: (place: ListPlace) => string;
}

/** Paragraphs, headings and tables of a body, a cell or a note, in order. */
export function readBody(body: XmlElement, context: BodyContext): SourceBlock[] {
  return elementsOf(body).flatMap((element): SourceBlock[] => {
    switch (element.name) {
      case "w:p":
        return readParagraph(element, context);
      case "w:tbl":
        return readTable(element, context);
      case "w:del":
      case "w:moveFrom":
      case "mc:Fallback":
        return [];
      // content controls, tracked insertions and other wrappings
      default:
        return readBody(element, context);
    }
  });
}

function readParagraph(paragraph: XmlElement, context: BodyContext): SourceBlock[] {
  const properties = childOf(paragraph, "w:pPr");
  const boxes: XmlElement[] = [];
  const words = readRuns(paragraph, { ...context, onTextBox: (content) => boxes.push(content) });
  const style = context.styleOf(valueOf(properties, "w:pStyle"));
  const place = readNumbering(properties) ?? style.numbering;
  const isBlank = words.trim() === "";
  // an empty paragraph of a list shows no number; list 0 takes a style's number away
  const label = isBlank || place === null || place.listId === "0" ? "" : context.labelOf(place);
  const level = outlineLevel(properties) ?? style.headingLevel;
  const text = label + words.trim();
  const within = boxes.flatMap((box) => readBody(box, context));
  if (isBlank) return within;
  const own: SourceBlock =
    level === null
      ? { kind: "paragraph", text }
      : { kind: "heading", level: Math.max(level, 1), text };
  return [own, ...within];
}

// a table of one column only frames what stands in it
function readTable(table: XmlElement, context: BodyContext): SourceBlock[] {
  const rows = rowsOf(table).map(cellsOf);
  const isFrame = rows.every((cells) => cells.length < 2);
  if (isFrame) return rows.flat().flatMap((cell) => readBody(cell, context));
  return [{ kind: "table", rows: rows.map((cells) => readRow(cells, context)) }];
}

// A cell that goes on from the row above is empty, as one that is drawn over several columns is but for its first.
function readRow(cells: readonly XmlElement[], context: BodyContext): string[] {
  return cells.flatMap((cell) => {
    const properties = childOf(cell, "w:tcPr");
    const width = Math.min(Math.max(Number(valueOf(properties, "w:gridSpan") ?? "1"), 1), 10_000);
    const merge = childOf(properties, "w:vMerge");
    const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart";
    const words = goesOn ? "" : wordsOfBlocks(readBody(cell, context));
    return [words, ...Array.from({ length: width - 1 }, () => "")];
  });
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) =>
    child.name === "w:tr"
      ? [child]
      : child.name === "w:sdt" || child.name === "w:sdtContent"
        ? rowsOf(child)
        : [],
  );
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) =>
    child.name === "w:tc"
      ? [child]
      : child.name === "w:sdt" || child.name === "w:sdtContent"
        ? cellsOf(child)
        : [],
  );
}
