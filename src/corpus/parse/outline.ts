import type { LabelStyle, LineLabel } from "./line-label.ts";

/** A heading as printed, its label included. A smaller rank stands further out. */
export interface Heading {
  readonly rank: number;
  readonly printed: string;
  /** Label as printed, "貳、"; null where the heading has none. */
  readonly label: string | null;
}

/** An open item of a list: its label ("" for a bullet) and the block that holds it. */
export interface OpenItem {
  readonly style: LabelStyle | "bullet";
  readonly ordinal: number;
  readonly label: string;
  readonly block: number;
}

/** Where in a document reading stands. */
export interface Outline {
  readonly headings: readonly Heading[];
  /** Printed number of the paragraph that is open, "12."; null outside numbered paragraphs. */
  readonly paragraph: string | null;
  readonly items: readonly OpenItem[];
  /** "附件A" within an annex that has a name, else null. */
  readonly annex: string | null;
  /** What stands in for a heading before the first one. */
  readonly title: string;
}

/** Turns a place into what a lawyer would write. */
export type Locate = (outline: Outline) => string;

/** The headings above this place as printed, outermost first. */
export function headingPathOf(outline: Outline): string[] {
  return outline.headings.map((heading) => heading.printed);
}

/** 第12段, 第12(b)段, 附件A第3段, 附件B第(a)段; an unnumbered paragraph is named by its heading. */
export function locateInPolicy(outline: Outline): string {
  const heading = outline.headings.at(-1)?.printed ?? outline.title;
  const number = (outline.paragraph ?? "").replace(/[.．、]$/, "");
  const labels = number + outline.items.map((item) => item.label).join("");
  if (labels !== "") return `${outline.annex ?? ""}第${labels}段`;
  return outline.annex === null ? heading : `${outline.annex} ${heading}`;
}

/** 壹, 貳、一、(一), 貳、一、(三)1; a place below an unlabelled heading is named by it. */
export function locateInReport(outline: Outline): string {
  const innermost = outline.headings.at(-1);
  const labels = outline.headings.map((heading) => heading.label ?? "").join("");
  const base = innermost?.label === null ? innermost.printed : labels;
  const items = outline.items.map((item) => item.label).join("");
  return (base + items).replace(/[、.．]$/, "") || (innermost?.printed ?? outline.title);
}

/** The innermost heading, and the labels of the items below it: 附件一 3. */
export function locateByHeading(outline: Outline): string {
  const heading = outline.headings.at(-1)?.printed ?? outline.title;
  const items = outline.items.map((item) => item.label).join("");
  return items === "" ? heading : `${heading} ${items.replace(/[、.．]$/, "")}`;
}

/** Closes what the heading ends: headings of its rank or below, and every list. */
export function enterHeading(outline: Outline, heading: Heading): Outline {
  const above = outline.headings.filter((open) => open.rank < heading.rank);
  return { ...outline, headings: [...above, heading], paragraph: null, items: [] };
}

/** The open items around a new item: those that its style is nested in. */
export function itemsAround(
  items: readonly OpenItem[],
  style: OpenItem["style"],
): readonly OpenItem[] {
  const sibling = items.findIndex((item) => item.style === style);
  return sibling === -1 ? items : items.slice(0, sibling);
}

/** Reads "(i)" after "(h)" as a letter and else as a Roman one, which the label by itself cannot tell. */
export function settleLetter(label: LineLabel, items: readonly OpenItem[]): LineLabel {
  const roman = ["(i)", "(v)", "(x)"].indexOf(label.text.replace("（", "(").replace("）", ")"));
  if (label.style !== "letter" || roman === -1) return label;
  const letter = items.find((item) => item.style === "letter");
  const ordinal = [1, 5, 10][roman] ?? 1;
  const continuesLetters = letter?.ordinal === label.ordinal - 1;
  return continuesLetters ? label : { ...label, style: "roman", ordinal };
}
