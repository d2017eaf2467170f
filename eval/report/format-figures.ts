import type { Estimate } from "../metrics/estimate.ts";

/** A share as percent with one decimal; "-" where there is none. */
export function percentText(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)} %`;
}

/** A share with its 95 % interval. */
export function estimateText({ value, low, high }: Estimate): string {
  if (low === null || high === null) return percentText(value);
  return `${percentText(value)} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
}

/** An area or an error, three decimals, with its 95 % interval. */
export function decimalsText({ value, low, high }: Estimate): string {
  if (value === null) return "-";
  const interval = low === null || high === null ? "" : ` (${low.toFixed(3)}–${high.toFixed(3)})`;
  return value.toFixed(3) + interval;
}

/** Milliseconds with one decimal. */
export function millisText(value: number | null): string {
  return value === null ? "-" : value.toFixed(1);
}
