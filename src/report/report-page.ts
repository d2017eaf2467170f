import { html, trustedMarkup, type Markup } from "./markup.ts";
import { REPORT_STYLE } from "./report-style.ts";

export interface ReportPage {
  readonly title: string;
  /** Rules of this report, after those that all share. */
  readonly style: string;
  /** Below the title. */
  readonly header: Markup;
  readonly main: Markup;
  readonly script: string;
}

/** Nothing is loaded from anywhere: the page is whole by itself, and says so to the browser. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** A report as one HTML file. */
export function reportPage({ title, style, header, main, script }: ReportPage): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        <style>
          ${trustedMarkup(REPORT_STYLE)} ${trustedMarkup(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          ${header}
        </header>
        <main>${main}</main>
        <script>
          ${trustedMarkup(script)};
        </script>
      </body>
    </html> `;
}
