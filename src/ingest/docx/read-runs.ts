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
  // how characters are read, above them
  "w:rt",
]);

/** What hides a run, or strikes it out, as whoever amends a text without tracking does. */
const LEFT_OUT_BY = ["w:vanish", "w:strike", "w:dstrike"];

/** The words of a paragraph or of whatever else holds runs. */
export function readRuns(parent: XmlElement, context: RunContext): string {
  return elementsOf(parent)
    .map((element) => readPart(element, context))
    .join("");
}

type ReadElement = (element: XmlElement, context: RunContext) => string;

const READERS: Readonly<Record<string, ReadElement>> = {
  "w:r": readRun,
  "w:t": ({ children }) => children.filter((child) => typeof child === "string").join(""),
  "w:tab": () => " ",
  "w:ptab": () => " ",
  "w:br": lineBreak,
  "w:cr": lineBreak,
  "w:noBreakHyphen": () => "-",
  "w:sym": symbolOf,
  "w:footnoteReference": (element, context) => mark("footnote", element, context),
  "w:endnoteReference": (element, context) => mark("endnote", element, context),
  "w:txbxContent": (element, context) => {
    context.onTextBox(element);
    return "";
  },
};

function readPart(element: XmlElement, context: RunContext): string {
  if (LEFT_OUT.has(element.name)) return "";
  const read = Object.hasOwn(READERS, element.name) ? READERS[element.name] : undefined;
  return (read ?? readRuns)(element, context);
}

function readRun(run: XmlElement, context: RunContext): string {
  const properties = childOf(run, "w:rPr");
  if (!LEFT_OUT_BY.some((name) => isOn(properties, name))) return readRuns(run, context);
  context.onHidden();
  return "";
}

// a break of a page or a column is no break of a line
function lineBreak({ attributes }: XmlElement): string {
  return attributes["w:type"] === undefined ? "\n" : "";
}

function mark(kind: "footnote" | "endnote", element: XmlElement, context: RunContext): string {
  return superscript(context.noteNumber(kind, element.attributes["w:id"] ?? ""));
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  return Number.isNaN(code) ? "" : String.fromCodePoint(code);
}
