/** A predicted probability and what came. */
export interface Prediction {
  /** 0 to 1. */
  readonly probability: number;
  readonly happened: boolean;
}

/** Predictions of one tenth: what was predicted on average and how often it came. */
export interface ReliabilityBin {
  /** Lower edge; the bin reaches to the next tenth, the last one includes 1. */
  readonly from: number;
  readonly count: number;
  readonly meanPredicted: number;
  readonly observed: number;
}

/** A bin with the predictions in it. */
export interface FilledBin extends ReliabilityBin {
  readonly members: readonly Prediction[];
}

const BINS = 10;

/** The reliability diagram in ten equal bins (Guo et al., ICML 2017); empty bins are left out. */
export function reliabilityBins(predictions: readonly Prediction[]): FilledBin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const members = predictions.filter(({ probability }) => binOf(probability) === index);
    const sum = members.reduce((total, { probability }) => total + probability, 0);
    return {
      from: index / BINS,
      count: members.length,
      meanPredicted: sum / members.length,
      observed: observedShare(members),
      members,
    };
  }).filter(({ count }) => count > 0);
}

/** The share of predictions, of which there is at least one, that came true. */
export function observedShare(predictions: readonly Prediction[]): number {
  return predictions.filter(({ happened }) => happened).length / predictions.length;
}

/** Expected calibration error: the bins' gaps between predicted and observed, weighted by their counts. */
export function expectedCalibrationError(predictions: readonly Prediction[]): number | null {
  if (predictions.length === 0) return null;
  return reliabilityBins(predictions).reduce(
    (sum, { count, meanPredicted, observed }) =>
      sum + (count / predictions.length) * Math.abs(meanPredicted - observed),
    0,
  );
}

function binOf(probability: number): number {
  return Math.min(BINS - 1, Math.floor(probability * BINS));
}
