import { superscript } from "../render-blocks.ts";
import { childOf, elementsOf, isOn, type XmlElement } from "./parse-xml.ts";

/** What the words of a paragraph refer to, in order, and what of them was not read. */
export interface RunContext {
  /** The number of the note with this id, counted up in order of first mention. */
  readonly noteNumber: (kind: "footnote" | "endnote", id: string) => number;
  /** Paragraphs of a text box, which are read after the one that it is tied to. */
  readonly onTextBox: (content: XmlElement) => void;
  readonly onHidden: () => void;
}

/** Words that were deleted or moved away, and instructions of fields, are no part of the text. */
const LEFT_OUT = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:pPr",
  "w:rPr",
  "mc:Fallback",
  "w:sdtPr",
]);

/** The words of a paragraph or of whatever else holds runs. */
export function readRuns(parent: XmlElement, context: RunContext): string {
  return elementsOf(parent)
    .map((element) => readPart(element, context))
    .join("");
}

function readPart(element: XmlElement, context: RunContext): string {
  if (LEFT_OUT.has(element.name)) return "";
  switch (element.name) {
    case "w:r":
      if (isOn(childOf(element, "w:rPr"), "w:vanish")) {
        context.onHidden();
        return "";
      }
      return readRuns(element, context);
    case "w:t":
      return element.children.filter((child) => typeof child === "string").join("");
    case "w:tab":
    case "w:ptab":
      return " ";
    case "w:br":
    case "w:cr":
      return element.attributes["w:type"] === undefined ? "\n" : "";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return symbolOf(element);
    case "w:footnoteReference":
      return mark("footnote", element, context);
    case "w:endnoteReference":
      return mark("endnote", element, context);
    case "w:txbxContent":
      context.onTextBox(element);
      return "";
    default:
      return readRuns(element, context);
  }
}

function mark(kind: "footnote" | "endnote", element: XmlElement, context: RunContext): string {
  return superscript(context.noteNumber(kind, element.attributes["w:id"] ?? ""));
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  return Number.isNaN(code) ? "" : String.fromCodePoint(code);
}
