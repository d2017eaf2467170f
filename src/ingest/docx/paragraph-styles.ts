import { childOf, elementsOf, valueOf, type XmlElement } from "./parse-xml.ts";

/** What a style says of its paragraphs. */
export interface ParagraphStyle {
  /** 0 is a document's title, 1 to 9 headings; null is text. */
  readonly headingLevel: number | null;
  readonly numbering: { readonly listId: string; readonly level: number } | null;
}

const PLAIN: ParagraphStyle = { headingLevel: null, numbering: null };
/** Styles may build on each other; a circle ends here. */
const MAX_ANCESTORS = 20;

/** The paragraph styles of a document by id, with what they take over from those that they build on. */
export function readStyles(
  styles: XmlElement | undefined,
): (id: string | undefined) => ParagraphStyle {
  const byId = new Map(
    elementsOf(styles)
      .filter(({ name }) => name === "w:style")
      .map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  return (id) => {
    let style = byId.get(id ?? "");
    let found = PLAIN;
    for (let step = 0; style !== undefined && step < MAX_ANCESTORS; step++) {
      const own = ownStyle(style);
      found = {
        headingLevel: found.headingLevel ?? own.headingLevel,
        numbering: found.numbering ?? own.numbering,
      };
      style = byId.get(valueOf(style, "w:basedOn") ?? "");
    }
    return found;
  };
}

function ownStyle(style: XmlElement): ParagraphStyle {
  const name = valueOf(style, "w:name") ?? "";
  const properties = childOf(style, "w:pPr");
  const named = /^(?:heading|標題|标题)\s*([1-9])$/i.exec(name)?.[1];
  const isTitle = /^(?:title|標題|标题)$/i.test(name);
  return {
    headingLevel: isTitle
      ? 0
      : (outlineLevel(properties) ?? (named === undefined ? null : Number(named))),
    numbering: readNumbering(properties),
  };
}

/** The heading level of paragraph properties, 1 to 9; null for text. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const level = Number(valueOf(properties, "w:outlineLvl") ?? "9");
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

/** The list that paragraph properties put a paragraph into. */
export function readNumbering(
  properties: XmlElement | undefined,
): { readonly listId: string; readonly level: number } | null {
  const numbering = childOf(properties, "w:numPr");
  const listId = valueOf(numbering, "w:numId");
  return listId === undefined
    ? null
    : { listId, level: Number(valueOf(numbering, "w:ilvl") ?? "0") };
}
