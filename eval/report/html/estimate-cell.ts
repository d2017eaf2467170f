import type { Estimate } from "../../metrics/estimate.ts";
import { percentText } from "../format-figures.ts";
import { html, type Markup } from "../../../src/report/markup.ts";

/** A share, its interval in smaller print, and of how many it is the share where that is known. */
export function estimateCell({ value, low, high }: Estimate, of?: number): Markup {
  if (value === null) return html`<td class="number none">–</td>`;
  const interval =
    low === null || high === null ? "" : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
  const count = of === undefined ? "" : ` of ${Math.round(of)}`;
  return html`<td class="number">${percentText(value)} <small>${interval}${count}</small></td>`;
}
