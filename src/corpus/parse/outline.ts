import type { LabelStyle, LineLabel } from "./line-label.ts";

/** A heading as printed, its label included. A smaller rank stands further out. */
export interface Heading {
  readonly rank: number;
  readonly printed: string;
  /** Label as printed, "貳、"; null where the heading has none. */
  readonly label: string | null;
  /** Whether the label names the place without those above it: 附件一, 問5. */
  readonly standsAlone: boolean;
  /** The name of the annex that it begins, if that has a number or letter: "附件A". */
  readonly annex: string | null;
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
  /** What stands in for a heading before the first one. */
  readonly title: string;
}

/** Turns a place into what a lawyer would write. */
export type Locate = (outline: Outline) => string;

/** The headings above this place as printed, outermost first. */
export function headingPathOf(outline: Outline): string[] {
  return outline.headings.map((heading) => heading.printed);
}

/** "附件A" within an annex that has a number or letter, else null. */
export function annexOf({ headings }: Outline): string | null {
  return headings.findLast((heading) => heading.annex !== null)?.annex ?? null;
}

/** The innermost heading, or the name of the annex, and the labels of the items below it: 附件一 3. */
export function locateByHeading(outline: Outline): string {
  const heading = annexOf(outline) ?? outline.headings.at(-1)?.printed ?? outline.title;
  const items = outline.items.map((item) => item.label).join("");
  return items === "" ? heading : `${heading} ${bareLabel(items)}`;
}

/** A label without the mark that closes it: "12", "貳". */
export function bareLabel(label: string): string {
  return label.replace(/[、.．]$/, "");
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
