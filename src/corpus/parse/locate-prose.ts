import type { Jurisdiction } from "../../domain/document.ts";
import { UNNUMBERED_ANNEX } from "./annex-heading.ts";
import { citeStep } from "./cite-step.ts";
import { annexOf, bareLabel, type Heading, type Locate, type Outline } from "./outline.ts";

/**
 * How the prose of a jurisdiction is cited. A numbered paragraph: 第12(b)段, 附件A第3段 in Hong Kong; 第十點第(三)款 in
 * Taiwan; 第（五）项 on the mainland. Elsewhere the labels of the outline, 貳、一、(一), from the innermost annex or
 * question on: 附件一、2, 問5(a). What has no label is named by its heading.
 */
export function createProseLocator(jurisdiction: Jurisdiction | null, isNumbered: boolean): Locate {
  const cite = CITATIONS[jurisdiction ?? "HK"];
  return (outline) => {
    const items = outline.items.map((item) => item.label);
    const annex = annexOf(outline);
    const { paragraph } = outline;
    if (paragraph !== null) return (annex ?? "") + cite(bareLabel(paragraph), items);
    const isListInAnnex = annex !== null && jurisdiction !== "TW" && jurisdiction !== "CN";
    if ((isNumbered || isListInAnnex) && items.join("") !== "" && !isOutlined(outline)) {
      return (annex ?? "") + cite("", items);
    }
    return locateByLabels(outline, items.join(""));
  };
}

type Cite = (number: string, items: readonly string[]) => string;

const citeSection: Cite = (number, items) => `第${number}${items.join("")}段`;

const CITATIONS: Readonly<Record<Jurisdiction, Cite>> = {
  HK: citeSection,
  INT: citeSection,
  TW: (number, items) => citeSteps([number, ...items], ["點", "款", "目"]),
  CN: (number, items) =>
    citeSteps([number, ...items], number.startsWith("（") ? ["项", "目"] : ["段", "项", "目"]),
};

function citeSteps(labels: readonly string[], units: readonly string[]): string {
  const printed = labels.filter((label) => label !== "");
  return printed.map((label, depth) => citeStep(bareLabel(label), units[depth])).join("");
}

function isOutlined(outline: Outline): boolean {
  return outline.headings.some((heading) => heading.label !== null && !heading.standsAlone);
}

function locateByLabels(outline: Outline, items: string): string {
  const innermost = outline.headings.at(-1);
  if (innermost === undefined) return bareLabel(items) || outline.title;
  const isPlainAnnex = innermost.label !== null && UNNUMBERED_ANNEX.test(innermost.label);
  if (innermost.label === null || (isPlainAnnex && items === "")) {
    return nameOf(outline, innermost) + (items === "" ? "" : ` ${bareLabel(items)}`);
  }
  return bareLabel(join(chainOf(outline.headings), items));
}

// An annex that does not print its name has it in the locator.
function nameOf(outline: Outline, innermost: Heading): string {
  const annex = annexOf(outline);
  const isPrinted = annex === null || outline.headings.some(({ label }) => label === annex);
  return isPrinted ? innermost.printed : `${annex} ${innermost.printed}`;
}

/** Labels from the last that stands alone on, each closed off from the next. */
function chainOf(headings: readonly Heading[]): string {
  const start = headings.findLastIndex((heading) => heading.standsAlone);
  return headings
    .slice(Math.max(start, 0))
    .map(({ label }) => label ?? "")
    .reduce(join, "");
}

function join(left: string, right: string): string {
  const isClosed = left === "" || /[、.．)）]$/.test(left) || /^(?:[(（]|$)/.test(right);
  return left + (isClosed ? "" : "、") + right;
}
