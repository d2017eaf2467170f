/** Starts every interval's resampling; recorded with each run. */
export const SEED = "yiju-eval-1";
