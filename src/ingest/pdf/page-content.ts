/** Words set at one go, with their place on the page: points from the top left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Height of the type in points. */
  readonly size: number;
}

/** A drawn line. */
export interface Rule {
  readonly direction: "horizontal" | "vertical";
  /** Where it lies across its direction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What stands on one page of a PDF. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
  /** Whether something is painted that is neither text nor line: a scan, where there are no words. */
  readonly hasPicture: boolean;
}
