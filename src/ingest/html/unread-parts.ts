import { attributeOf, type HtmlElement } from "./html-tree.ts";

/**
 * What a page shows in other ways than by words, runs, or repeats on each page of a site; and how characters are read,
 * above them.
 */
const LEFT_OUT = new Set(
  "script style template noscript iframe object embed svg math canvas audio video select button input textarea nav head dialog rp rt".split(
    " ",
  ),
);
const STRUCK = new Set(["del", "s", "strike"]);

/** Whether a part holds none of the page's own words for anybody who reads it. */
export function isLeftOut(element: HtmlElement): boolean {
  return LEFT_OUT.has(element.tagName) || attributeOf(element, "role") === "navigation";
}

/** Whether a part is hidden from readers, or struck out. */
export function isHidden(element: HtmlElement): boolean {
  const style = (attributeOf(element, "style") ?? "").replace(/\s/g, "").toLowerCase();
  return (
    STRUCK.has(element.tagName) ||
    attributeOf(element, "hidden") !== undefined ||
    attributeOf(element, "aria-hidden") === "true" ||
    /(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:;|$)|font-size:0(?:px|pt|em)?(?:;|$)|text-decoration(?:-line)?:[^;]*line-through)/.test(
      style,
    )
  );
}
