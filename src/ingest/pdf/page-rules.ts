import { apply, IDENTITY, matrixOf, multiply, type Matrix } from "./matrix.ts";
import type { Rule } from "./page-content.ts";

/** Numbers of the operators that matter here, as the library has them. */
export type OperatorCodes = Readonly<Record<string, number>>;

export interface DrawnPage {
  readonly rules: readonly Rule[];
  readonly hasPicture: boolean;
}

/** What is thinner than this is a line, in points. */
const MAX_THICKNESS = 2.5;
/** Shorter lines are parts of letters or marks. */
const MIN_LENGTH = 8;
const PAINTED = ["stroke", "closeStroke", "fill", "eoFill", "fillStroke", "eoFillStroke"];

/** The lines of a page, and the edges of boxes, from the operators that paint it. */
export function readRules({
  operators,
  parameters,
  codes,
  toPage,
}: {
  readonly operators: readonly number[];
  readonly parameters: readonly unknown[];
  readonly codes: OperatorCodes;
  readonly toPage: Matrix;
}): DrawnPage {
  const painted = new Set(PAINTED.map((name) => codes[name]));
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let current = IDENTITY;
  let hasPicture = false;
  for (const [at, operator] of operators.entries()) {
    const given = parameters[at];
    const values = Array.isArray(given) ? given : [];
    if (operator === codes["save"]) saved.push(current);
    else if (operator === codes["restore"]) current = saved.pop() ?? IDENTITY;
    else if (operator === codes["transform"]) {
      current = multiply(current, matrixOf(values));
      // images themselves are not decoded, and show by the frame that they are set in
      hasPicture = true;
    } else if (operator === codes["constructPath"] && painted.has(Number(values[0]))) {
      rules.push(...edgesOf(boxOf(values[2], multiply(toPage, current))));
    }
  }
  return { rules, hasPicture };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(corners: unknown, matrix: Matrix): Box | null {
  if (!(corners instanceof Float32Array)) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners;
  const [left, top] = apply(matrix, x1, y1);
  const [right, bottom] = apply(matrix, x2, y2);
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  };
}

function edgesOf(box: Box | null): Rule[] {
  if (box === null) return [];
  const { left, right, top, bottom } = box;
  const isFlat = bottom - top <= MAX_THICKNESS;
  const isUpright = right - left <= MAX_THICKNESS;
  if (isFlat && isUpright) return [];
  const horizontal = (at: number): Rule => ({ direction: "horizontal", at, from: left, to: right });
  const vertical = (at: number): Rule => ({ direction: "vertical", at, from: top, to: bottom });
  const edges = isFlat
    ? [horizontal((top + bottom) / 2)]
    : isUpright
      ? [vertical((left + right) / 2)]
      : [horizontal(top), horizontal(bottom), vertical(left), vertical(right)];
  return edges.filter(({ from, to }) => to - from >= MIN_LENGTH);
}
