/** Time as a dependency. */
export interface Clock {
  /** Milliseconds of a monotonic clock, for durations. */
  nowMs(): number;
}
