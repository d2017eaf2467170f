import { formatNumber } from "../number-format.ts";
import { childOf, elementsOf, isOn, valueOf, type XmlElement } from "./parse-xml.ts";

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** As "第%1條", "%1.%2". */
  readonly pattern: string;
  readonly suffix: string;
  /** Whether numbers of outer levels are printed as digits whatever their format. */
  readonly isLegal: boolean;
}

const MAX_LEVELS = 9;

/**
 * Labels of automatic lists, which Word counts up when it shows a document and keeps nowhere: 第一條, （二）, 3.1. Asked
 * for in the order of the paragraphs.
 */
export function createListLabels(numbering: XmlElement | undefined): (place: ListPlace) => string {
  const lists = readLists(numbering);
  const counts = new Map<string, number[]>();
  return ({ listId, level }) => {
    const list = lists.get(listId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined || own.format === "bullet")
      return own === undefined ? "" : "- ";
    const counted = counts.get(list.counterId) ?? [];
    counts.set(list.counterId, counted);
    counted.length = Math.min(counted.length, level + 1);
    for (let outer = 0; outer <= level; outer++) {
      const start = list.levels[outer]?.start ?? 1;
      if (counted[outer] === undefined) counted[outer] = outer === level ? start - 1 : start;
    }
    counted[level] = (counted[level] ?? 0) + 1;
    return labelOf(own, list.levels, counted);
  };
}

function labelOf(own: ListLevel, levels: readonly ListLevel[], counted: readonly number[]): string {
  const label = own.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
    const outer = Number(digit) - 1;
    const format = own.isLegal ? "decimal" : (levels[outer]?.format ?? "decimal");
    return formatNumber(counted[outer] ?? 1, format);
  });
  // the label and its words are parted as in print
  return label === "" || own.suffix === "nothing" || /[、．（）)]$/.test(label)
    ? label
    : `${label} `;
}

interface List {
  /** Lists of one kind count on; one that starts anew counts for itself. */
  readonly counterId: string;
  readonly levels: readonly ListLevel[];
}

function readLists(numbering: XmlElement | undefined): Map<string, List> {
  const kinds = new Map<string, ListLevel[]>();
  const lists = new Map<string, List>();
  for (const element of elementsOf(numbering)) {
    if (element.name === "w:abstractNum")
      kinds.set(element.attributes["w:abstractNumId"] ?? "", levelsOf(element));
  }
  for (const element of elementsOf(numbering)) {
    if (element.name !== "w:num") continue;
    const listId = element.attributes["w:numId"] ?? "";
    const kindId = valueOf(element, "w:abstractNumId") ?? "";
    const levels = [...(kinds.get(kindId) ?? [])];
    const overrides = elementsOf(element).filter(({ name }) => name === "w:lvlOverride");
    for (const override of overrides) {
      const at = Number(override.attributes["w:ilvl"] ?? "0");
      const changed = readLevel(childOf(override, "w:lvl") ?? { ...override, children: [] });
      const start = valueOf(override, "w:startOverride");
      const base = childOf(override, "w:lvl") === undefined ? levels[at] : changed;
      if (base !== undefined)
        levels[at] = { ...base, start: start === undefined ? base.start : Number(start) };
    }
    lists.set(listId, {
      counterId: overrides.length > 0 ? `num ${listId}` : `kind ${kindId}`,
      levels,
    });
  }
  return lists;
}

function levelsOf(kind: XmlElement): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const level of elementsOf(kind)) {
    const at = Number(level.attributes["w:ilvl"] ?? "0");
    if (level.name === "w:lvl" && at >= 0 && at < MAX_LEVELS) levels[at] = readLevel(level);
  }
  return levels;
}

function readLevel(level: XmlElement): ListLevel {
  return {
    start: Number(valueOf(level, "w:start") ?? "1"),
    format: valueOf(level, "w:numFmt") ?? "decimal",
    pattern: valueOf(level, "w:lvlText") ?? "",
    suffix: valueOf(level, "w:suff") ?? "tab",
    isLegal: isOn(level, "w:isLgl"),
  };
}
