import { html, type Markup } from "./markup.ts";
import {
  answersByDay,
  feedbackByDay,
  latencyByDay,
  LATENCIES,
  legend,
  outcomeNames,
  RATINGS,
  refusalRateByDay,
} from "./records-charts.ts";
import { ANSWERED, type Count, type RecordsFigures, type TopicFigures } from "./records-figures.ts";
import { reportPage } from "./report-page.ts";

/** Topics shown; the rest is counted. */
const SHOWN_TOPICS = 20;

export interface RecordsReport {
  readonly figures: RecordsFigures;
  /** Where the records are. */
  readonly directory: string;
  /** In words: "from 2026-11-01 to 2026-11-30". */
  readonly period: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** What the records say of a period as one HTML file; it holds no words of whoever asked. */
export function recordsReport({ figures, directory, period, madeAt }: RecordsReport): string {
  const { answers, feedback } = figures;
  const ratings = feedback.up + feedback.down;
  return reportPage({
    title: "Yiju report of records",
    style: "",
    header: html`<p>
      Recorded answers: ${answers}; ratings: ${ratings}; ${period}, in ${directory}. Made ${madeAt};
      days are UTC.
    </p>`,
    main: html`${answers === 0 ? noAnswers(period) : answerSections(figures)}
    ${ratings === 0 ? noFeedback() : feedbackSection(figures)}`,
    script: "",
  }).text;
}

function noAnswers(period: string): Markup {
  return html`<section id="answers">
    <h2>Answers</h2>
    <p>No answer was recorded, ${period}.</p>
  </section>`;
}

function noFeedback(): Markup {
  return html`<section id="feedback">
    <h2>Feedback</h2>
    <p>Nobody rated an answer in this time.</p>
  </section>`;
}

function answerSections(figures: RecordsFigures): Markup {
  const { answers, outcomes, days } = figures;
  const names = outcomeNames(outcomes);
  return html`<section id="answers">
      <h2>Answers and refusals</h2>
      ${countTable("outcome", outcomes, answers)}
      <figure>
        ${answersByDay(figures)}
        <figcaption>Answers by outcome. n = ${answers} records. ${legend(names)}</figcaption>
      </figure>
      <figure>
        ${refusalRateByDay(figures)}
        <figcaption>
          Share of each day's answers that was refused, by reason. n = ${answers} records, of which
          ${refusedOf(outcomes)} refused. ${legend(names, ANSWERED)}
        </figcaption>
      </figure>
    </section>
    ${topicSection(figures)}
    <section id="latency">
      <h2>Latency</h2>
      ${latencyTable(figures)}
      <figure>
        ${latencyByDay(days)}
        <figcaption>Latency by day. n = ${answers} records. ${legend(LATENCIES)}</figcaption>
      </figure>
    </section>
    ${dayTable(figures)}`;
}

function topicSection({ topics, outcomes }: RecordsFigures): Markup {
  const refused = refusedOf(outcomes);
  const more = topics.length - SHOWN_TOPICS;
  return html`<section id="topics">
    <h2>Most refused topics</h2>
    <p class="note">
      Where the documents came nearest to what was refused: the headings above the nearest passage.
      n = ${refused} refusals.${more > 0 ? ` ${more} rarer topics are not shown.` : ""}
    </p>
    ${refused === 0 ? html`<p>Nothing was refused.</p>` : topicTable(topics, refused)}
  </section>`;
}

function topicTable(topics: readonly TopicFigures[], refused: number): Markup {
  return html`<table>
    <tr>
      <th>document</th>
      <th>topic</th>
      <th class="number">refusals</th>
      <th class="number">share</th>
    </tr>
    ${topics.slice(0, SHOWN_TOPICS).map(
      ({ documentId, place, count }) =>
        html`<tr>
          <td>${documentId ?? "–"}</td>
          <td>${place}</td>
          <td class="number">${count}</td>
          <td class="number">${shareText(count, refused)}</td>
        </tr>`,
    )}
  </table>`;
}

function feedbackSection({ feedback: { up, down, reasons }, days }: RecordsFigures): Markup {
  return html`<section id="feedback">
    <h2>Feedback</h2>
    <p>${up} up, ${down} down. <code>yiju feedback --down</code> lists what readers wrote.</p>
    ${reasons.length === 0 ? "" : countTable("reason, of those down", reasons, down)}
    <figure>
      ${feedbackByDay(days)}
      <figcaption>Ratings by day. n = ${up + down} ratings. ${legend(RATINGS)}</figcaption>
    </figure>
  </section>`;
}

function latencyTable({ latency: { p50, p95, p99 }, answers }: RecordsFigures): Markup {
  return html`<table>
    <tr>
      <th class="number">median</th>
      <th class="number">95th percentile</th>
      <th class="number">99th percentile</th>
      <th class="number">n</th>
    </tr>
    <tr>
      ${[p50, p95, p99].map((value) => html`<td class="number">${millisText(value)}</td>`)}
      <td class="number">${answers}</td>
    </tr>
  </table>`;
}

function dayTable({ days }: RecordsFigures): Markup {
  return html`<section id="days">
    <h2>By day</h2>
    <table>
      <tr>
        <th>day</th>
        <th class="number">answers</th>
        <th class="number">refused</th>
        <th class="number">median</th>
        <th class="number">95th percentile</th>
        <th class="number">up</th>
        <th class="number">down</th>
      </tr>
      ${days.map(({ day, answers, outcomes, latency, up, down }) => {
        const refused = refusedOf(outcomes);
        const share = answers === 0 ? "–" : `${refused} (${shareText(refused, answers)})`;
        const cells = [answers, share, millisText(latency.p50), millisText(latency.p95), up, down];
        return html`<tr>
          <td>${day}</td>
          ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
        </tr>`;
      })}
    </table>
  </section>`;
}

function countTable(title: string, counts: readonly Count[], of: number): Markup {
  return html`<table>
    <tr>
      <th>${title}</th>
      <th class="number">count</th>
      <th class="number">share of ${of}</th>
    </tr>
    ${counts.map(
      ({ name, count }) =>
        html`<tr>
          <td>${name}</td>
          <td class="number">${count}</td>
          <td class="number">${shareText(count, of)}</td>
        </tr>`,
    )}
  </table>`;
}

function refusedOf(outcomes: readonly Count[]): number {
  const refusals = outcomes.filter(({ name }) => name !== ANSWERED);
  return refusals.reduce((sum, { count }) => sum + count, 0);
}

function shareText(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}

function millisText(value: number | null): string {
  return value === null ? "–" : `${value.toFixed(0)} ms`;
}
