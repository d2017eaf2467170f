import * as Plot from "@observablehq/plot";
import { drawChart } from "./draw-chart.ts";
import { html, type Markup } from "./markup.ts";
import { ANSWERED, type DayFigures, type RecordsFigures } from "./records-figures.ts";

const COLOURS = ["#1a7f5a", "#e08e0b", "#2c6fbb", "#8e44ad", "#c0392b", "#5c6675", "#16a2a8"];
const COMMON = { height: 240, marginLeft: 56 } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

type Figures = Pick<RecordsFigures, "days" | "outcomes">;

/** Answers and refusals a day, parted by outcome. */
export function answersByDay({ days, outcomes }: Figures): Markup {
  return bars({
    ariaLabel: "Answers by day and outcome",
    days,
    y: counts("answers", Math.max(...days.map(({ answers }) => answers))),
    names: outcomeNames(outcomes),
    rows: outcomeRows(days, ({ count }) => count),
  });
}

/** The share of each day's answers that was refused, parted by reason. */
export function refusalRateByDay({ days, outcomes }: Figures): Markup {
  return bars({
    ariaLabel: "Refusal rate by day and reason",
    days,
    y: { label: "refused", grid: true, tickFormat: "%", domain: [0, 1] },
    names: outcomeNames(outcomes),
    rows: outcomeRows(days, ({ count }, { answers }) => count / answers).filter(
      ({ name }) => name !== ANSWERED,
    ),
  });
}

/** Ratings a day. */
export function feedbackByDay(days: readonly DayFigures[]): Markup {
  return bars({
    ariaLabel: "Feedback by day",
    days,
    y: counts("ratings", Math.max(...days.map(({ up, down }) => up + down))),
    names: RATINGS,
    rows: days.flatMap(({ day, up, down }) => [
      { date: new Date(day), name: "up", value: up },
      { date: new Date(day), name: "down", value: down },
    ]),
  });
}

/** Median and 95th percentile a day; a day without answers is a gap. */
export function latencyByDay(days: readonly DayFigures[]): Markup {
  const rows = days.flatMap(({ day, latency: { p50, p95 } }) => [
    { date: new Date(day), name: "median", value: p50 },
    { date: new Date(day), name: "95th percentile", value: p95 },
  ]);
  const channels = { x: "date", y: "value", z: "name", stroke: "name" } as const;
  return drawChart({
    ...COMMON,
    ariaLabel: "Latency by day",
    x: dayScale(days),
    y: { label: "milliseconds", grid: true, zero: true },
    color: { domain: [...LATENCIES], range: COLOURS },
    marks: [Plot.line(rows, channels), Plot.dot(rows, { ...channels, fill: "name", r: 3 })],
  });
}

export const RATINGS = ["up", "down"];
export const LATENCIES = ["median", "95th percentile"];

/** "answered", then reasons as frequent as they are: each keeps its colour in all charts. */
export function outcomeNames(outcomes: RecordsFigures["outcomes"]): readonly string[] {
  const reasons = outcomes.map(({ name }) => name).filter((name) => name !== ANSWERED);
  return [ANSWERED, ...reasons];
}

/** The colours of a chart that was drawn with these names; `hidden` is not in it. */
export function legend(names: readonly string[], hidden?: string): Markup {
  return html`${names.map((name, index) =>
    name === hidden ? "" : html`<i class="dot" style="background: ${colourAt(index)}"></i>${name} `,
  )}`;
}

function colourAt(index: number): string {
  return COLOURS[index % COLOURS.length] ?? "";
}

/** An axis without fractions: of few things, no more ticks than there are. */
function counts(label: string, most: number): Plot.ScaleOptions {
  return { label, grid: true, ticks: Math.max(1, Math.min(5, most)), tickFormat: "d" };
}

interface Row {
  readonly date: Date;
  readonly name: string;
  readonly value: number;
}

interface Bars {
  readonly ariaLabel: string;
  readonly days: readonly DayFigures[];
  readonly y: Plot.ScaleOptions;
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** From the first day to the end of the last, whether there is something to show of them or not. */
function dayScale(days: readonly DayFigures[]): Plot.ScaleOptions {
  const times = days.map(({ day }) => Date.parse(day));
  const domain = [times[0] ?? 0, (times.at(-1) ?? 0) + DAY_MS].map((time) => new Date(time));
  return { type: "utc", label: "day (UTC)", domain };
}

function bars({ ariaLabel, days, y, names, rows }: Bars): Markup {
  return drawChart({
    ...COMMON,
    ariaLabel,
    x: dayScale(days),
    y,
    color: { domain: [...names], range: names.map((_, index) => colourAt(index)) },
    marks: [
      Plot.rectY(rows, { x: "date", interval: "day", y: "value", fill: "name", order: [...names] }),
      Plot.ruleY([0]),
    ],
  });
}

function outcomeRows(
  days: readonly DayFigures[],
  valueOf: (outcome: DayFigures["outcomes"][number], day: DayFigures) => number,
): readonly Row[] {
  return days.flatMap((day) =>
    day.outcomes.map((outcome) => ({
      date: new Date(day.day),
      name: outcome.name,
      value: valueOf(outcome, day),
    })),
  );
}
