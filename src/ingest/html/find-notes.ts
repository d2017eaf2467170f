import type { DefaultTreeAdapterTypes } from "parse5";
import { attributeOf, isElement, textOf, type HtmlElement } from "./html-tree.ts";

/**
 * The numbers of a page's footnotes by the id of the element that holds their words: a raised number that links to an
 * element of the page marks a footnote there.
 */
export function findNotes(page: DefaultTreeAdapterTypes.Document): Map<string, number> {
  const notes = new Map<string, number>();
  const visit = (node: DefaultTreeAdapterTypes.ParentNode, isRaised: boolean): void => {
    for (const child of node.childNodes.filter(isElement)) {
      const note = child.tagName === "a" ? readMark(child, isRaised) : null;
      if (note !== null) notes.set(note.id, note.number);
      visit(child, isRaised || child.tagName === "sup");
    }
  };
  visit(page, false);
  return notes;
}

function readMark(link: HtmlElement, isRaised: boolean): { id: string; number: number } | null {
  const target = attributeOf(link, "href");
  if (target?.startsWith("#") !== true || !(isRaised || childIsRaised(link))) return null;
  const digits = /^\s*[[(]?(\d{1,3})[\])]?\s*$/.exec(textOf(link))?.[1];
  return digits === undefined ? null : { id: decodeId(target.slice(1)), number: Number(digits) };
}

function childIsRaised(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && node.tagName === "sup");
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
