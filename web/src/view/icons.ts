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
  copy: icon(svg`<rect x="8" y="8" width="11" height="12" rx="1.5" /><path d="M5 16V4.5h10" />`),
  link: icon(
    svg`<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />`,
  ),
  up: icon(
    svg`<path d="M7 20V11l4.5-8c1.5 0 2.3 1 2 2.5L13 9h5.5c1.2 0 2 1.1 1.7 2.3l-1.7 7c-.2 1-1 1.7-2 1.7zM7 11H4v9h3" />`,
  ),
  down: icon(
    svg`<path d="M17 4v9l-4.500 8c-1.500 0-2.300-1-2-2.500L11 15H5.500c-1.200 0-2-1.100-1.700-2.300l1.700-7c.2-1 1-1.700 2-1.700zM17 13h3V4h-3" />`,
  ),
  filter: icon(svg`<path d="M4 6h16M7 12h10M10 18h4" />`),
  download: icon(svg`<path d="M12 4v11M7 11l5 5 5-5M5 20h14" />`),
  print: icon(svg`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />`),
  add: icon(svg`<path d="M12 5v14M5 12h14" />`),
  clear: icon(svg`<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13" />`),
} as const;
