import { svg, type TemplateResult } from "lit";

/** Line icons on a grid of 24, coloured as the text around them and silent to screen readers. */
function icon(shape: TemplateResult): TemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}

export const ICONS = {
  send: icon(svg`<path d="M12 20V5M5 12l7-7 7 7" />`),
  stop: icon(svg`<rect x="7" y="7" width="10" height="10" rx="1.5" />`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  previous: icon(svg`<path d="M15 5l-7 7 7 7" />`),
  next: icon(svg`<path d="M9 5l7 7-7 7" />`),
  checked: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M8 12.5l2.7 2.7L16 9.5" />`),
  document: icon(svg`<path d="M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5" />`),
  silence: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M8 12h8" />`),
  retry: icon(svg`<path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4" />`),
  open: icon(svg`<path d="M14 5h5v5M19 5l-8 8M17 14v5H5V7h5" />`),
} as const;
