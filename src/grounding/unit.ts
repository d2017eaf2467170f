export type UnitKind = "quantity" | "norm" | "scope" | "link" | "word" | "han";

/** The smallest part of a text that is compared: a quantity, a norm word, a Latin word or one character. */
export interface Unit {
  readonly kind: UnitKind;
  /** Units of equal keys say the same: "norm:obligation" for 应 and 须, "5%" for 百分之五. */
  readonly key: string;
  /** As written in the compared text, at [start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Number of the comma-separated part and of the sentence, each from 0. */
  readonly clause: number;
  readonly sentence: number;
  /** Number of the part between commas or list marks (、及和或), from 0. */
  readonly item: number;
}

/** The units' own words, without what stands between them. */
export function textOfUnits(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join("");
}

/** Whether two runs of units say the same in the same order. */
export function sameKeys(left: readonly Unit[], right: readonly Unit[]): boolean {
  return left.length === right.length && left.every(({ key }, index) => key === right[index]?.key);
}
