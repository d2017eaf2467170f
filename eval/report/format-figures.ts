import type { Estimate } from "../metrics/bootstrap.ts";

/** A share as percent with one decimal; "-" where there is none. */
export function percentText(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)} %`;
}

/** A share with its 95 % interval. */
export function estimateText({ value, low, high }: Estimate): string {
  if (low === null || high === null) return percentText(value);
  return `${percentText(value)} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
}
