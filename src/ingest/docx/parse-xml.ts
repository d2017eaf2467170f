import { SaxesParser } from "saxes";
import { unreadable } from "../unreadable.ts";

/** An element of an XML part; names with their prefixes, as Office writes them: "w:p". */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A document of 1,000 pages has some 300,000. */
const MAX_ELEMENTS = 3_000_000;

/**
 * Reads a part into a tree. A DOCTYPE is refused: Office writes none, and its entities can fetch files or grow without
 * end.
 *
 * @throws AppError DOCUMENT_UNREADABLE for XML that is not well-formed, nested deeper than `maxDepth`, or too much.
 */
export function parseXml(xml: string, { maxDepth }: { readonly maxDepth: number }): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (cause) => {
    throw unreadable("the DOCX file holds XML that is not well-formed; save it anew", cause);
  });
  parser.on("doctype", () => {
    throw unreadable("the DOCX file holds a DOCTYPE, which Office never writes; save it anew");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > maxDepth) {
      throw unreadable(`elements of the DOCX file stand within more than ${maxDepth} others`);
    }
    if (++count > MAX_ELEMENTS) throw unreadable("the DOCX file holds too much; split it");
    const element: OpenElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  const [top] = root.children.filter((child) => typeof child !== "string");
  if (top === undefined) throw unreadable("the DOCX file holds an empty part; save it anew");
  return top;
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

export function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((child) => typeof child !== "string");
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => child.name === name);
}

/** The value of `w:val` of a child: how Office writes most properties. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes["w:val"];
}

/** Whether a property that is on by being there is on. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const property = childOf(parent, name);
  return (
    property !== undefined && !["0", "false", "off"].includes(property.attributes["w:val"] ?? "")
  );
}
