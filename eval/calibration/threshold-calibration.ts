import { choosePoint } from "./choose-point.ts";

/** What thresholds would do on one source, by models or rules that have not seen it. */
export interface SourceCurve<Point> {
  readonly source: string;
  readonly count: number;
  /** SHA-256 over the source's items. */
  readonly sha256: string;
  readonly curve: readonly Point[];
}

/** How one source fares. */
interface SourceOutcome<Point> extends Omit<SourceCurve<Point>, "curve"> {
  /** At the chosen threshold. */
  readonly atChosen: Point;
  /** At the threshold that the other sources would have chosen: what an unknown source may expect. */
  readonly chosenByOthers: Point;
  /** At the threshold that suits this source best, which nobody knows beforehand. */
  readonly best: Point;
}

/** A threshold with what it was chosen from. */
export interface ThresholdCalibration<Point> {
  readonly chosen: Point;
  /** The sources' mean at each threshold, each source counting alike. */
  readonly curve: readonly Point[];
  readonly sources: readonly SourceOutcome<Point>[];
}

export interface ThresholdRule<Point> {
  readonly meanCurve: (curves: readonly (readonly Point[])[]) => readonly Point[];
  /** What is to be high. */
  readonly value: (point: Point) => number;
  /** How much of it may be given up for a higher threshold. */
  readonly tolerance: number;
}

/** Chooses a threshold on the mean over sources, and says what it would have been without each of them. */
export function calibrateThreshold<Point extends { readonly threshold: number }>(
  sources: readonly SourceCurve<Point>[],
  { meanCurve, value, tolerance }: ThresholdRule<Point>,
): ThresholdCalibration<Point> {
  const choose = (from: readonly SourceCurve<Point>[]): Point =>
    choosePoint(meanCurve(from.map(({ curve }) => curve)), value, tolerance);
  const chosen = choose(sources);
  return {
    chosen,
    curve: meanCurve(sources.map(({ curve }) => curve)),
    sources: sources.map(({ curve, ...about }) => {
      const at = ({ threshold }: Point): Point => pointAt(curve, threshold);
      const others = sources.filter(({ source }) => source !== about.source);
      return {
        ...about,
        atChosen: at(chosen),
        chosenByOthers: at(choose(others)),
        best: choosePoint(curve, value, 0),
      };
    }),
  };
}

function pointAt<Point extends { readonly threshold: number }>(
  curve: readonly Point[],
  threshold: number,
): Point {
  const point = curve.find((one) => one.threshold === threshold);
  if (point === undefined) throw new RangeError(`a curve lacks the threshold ${threshold}`);
  return point;
}
