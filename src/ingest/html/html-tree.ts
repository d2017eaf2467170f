import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = { readonly childNodes: readonly HtmlNode[] };

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function childElements(parent: HtmlParent): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The characters of a small element, markup left out. */
export function textOf(parent: HtmlParent): string {
  return parent.childNodes
    .map((node) => (isElement(node) ? textOf(node) : "value" in node ? node.value : ""))
    .join("");
}
