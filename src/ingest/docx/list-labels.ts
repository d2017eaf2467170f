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
    if (list === undefined || own === undefined) return "";
    if (own.format === "bullet") return "- ";
    const counted = countUp(counts.get(list.counterId) ?? [], list.levels, level);
    counts.set(list.counterId, counted);
    return labelOf(own, list.levels, counted);
  };
}

/** The numbers of all levels down to `level`, whose own counts one up; levels below it start anew. */
function countUp(before: readonly number[], levels: readonly ListLevel[], level: number): number[] {
  return Array.from({ length: level + 1 }, (_, at) => {
    const start = levels[at]?.start ?? 1;
    const last = before[at];
    if (at < level) return last ?? start;
    return last === undefined ? start : last + 1;
  });
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
  const parts = elementsOf(numbering);
  const kinds = new Map(
    parts
      .filter(({ name }) => name === "w:abstractNum")
      .map((kind) => [kind.attributes["w:abstractNumId"] ?? "", levelsOf(kind)]),
  );
  return new Map(
    parts
      .filter(({ name }) => name === "w:num")
      .map((list) => [list.attributes["w:numId"] ?? "", readList(list, kinds)]),
  );
}

function readList(list: XmlElement, kinds: ReadonlyMap<string, readonly ListLevel[]>): List {
  const kindId = valueOf(list, "w:abstractNumId") ?? "";
  const levels = [...(kinds.get(kindId) ?? [])];
  const overrides = elementsOf(list).filter(({ name }) => name === "w:lvlOverride");
  for (const override of overrides) {
    const at = Number(override.attributes["w:ilvl"] ?? "0");
    const changed = overridden(override, levels[at]);
    if (changed !== undefined) levels[at] = changed;
  }
  const listId = list.attributes["w:numId"] ?? "";
  return { counterId: overrides.length > 0 ? `list ${listId}` : `kind ${kindId}`, levels };
}

function overridden(override: XmlElement, before: ListLevel | undefined): ListLevel | undefined {
  const level = childOf(override, "w:lvl");
  const changed = level === undefined ? before : readLevel(level);
  return (
    changed && { ...changed, start: Number(valueOf(override, "w:startOverride") ?? changed.start) }
  );
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
