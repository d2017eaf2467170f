import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { z } from "zod/v4";
import { trustedMarkup, type Markup } from "./markup.ts";

const drawable = z.object({ document: z.unknown() });
const drawn = z.object({ outerHTML: z.string() });

/** A chart as SVG within HTML. */
// Plot draws into a document; linkedom's is enough, and no browser is needed. Neither's types can be used: they
// want the browser's, which this project leaves out so that no code takes itself to run in one.
export function drawChart(options: Plot.PlotOptions): Markup {
  const page: unknown = parseHTML("<html><body></body></html>");
  const { document } = drawable.parse(page);
  const settings = {
    width: 760,
    marginBottom: 44,
    marginTop: 28,
    style: { fontSize: "12px" },
    ...options,
    document,
  };
  const chart: unknown = Plot.plot(settings);
  return trustedMarkup(drawn.parse(chart).outerHTML);
}
